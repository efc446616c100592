package cn.yuetan.portal.meal.ui;

import cn.yuetan.portal.kiosk.AttractPanels;
import cn.yuetan.portal.meal.MealBoards;
import cn.yuetan.portal.meal.MealMenuDetails;
import cn.yuetan.portal.meal.MealMenuDetails.Availability;
import cn.yuetan.portal.meal.MealMenus;
import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.station.StationId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;

/** Today's meal on the tablet's attract screen: dishes, price, portions left. */
@org.springframework.stereotype.Component
class MealAttractPanel implements AttractPanels {

    private static final int TEN_YUAN = 1000;

    private final MealMenus menus;
    private final Clock clock;

    MealAttractPanel(MealMenus menus, Clock clock) {
        this.menus = menus;
        this.clock = clock;
    }

    @Override
    public Slot slot() {
        return Slot.MAIN;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Component> panel(StationId station) {
        return Optional.of(menus.today(station)
                .<Component>map(menu -> new MenuPanel(menu, BusinessDay.timeOfDay(clock)))
                .orElseGet(NoMenuPanel::new));
    }

    @Override
    public Set<String> topics(StationId station) {
        return Set.of(MealBoards.topic(station));
    }

    /** The day's plate as the picture of the screen. */
    @StyleSheet("context://styles/meal.css")
    static class MenuPanel extends Div {

        MenuPanel(MealMenuDetails menu, LocalTime now) {
            addClassName("meal-panel");
            var title = new Paragraph(Texts.of(
                    menu.priceFen() == TEN_YUAN ? "meal.attract.title" : "meal.attract.title.price",
                    Formats.weekday(menu.day())));
            title.addClassName("yt-quiet");
            var plate = new H2(menu.dishes().plate());
            plate.addClassName("meal-plate");
            var soup = new Paragraph(MealTexts.soupLine(menu));
            soup.addClassName("meal-soup");
            var foot = new Div(MealTexts.price(menu.priceFen()), portions(menu, now));
            foot.addClassName("meal-panel-foot");
            add(
                    title,
                    plate,
                    soup,
                    MealTexts.marks(menu.dishes().halal(), menu.dishes().noChilli()),
                    foot);
        }

        private static Div portions(MealMenuDetails menu, LocalTime now) {
            var words = new Paragraph();
            words.addClassName("meal-left");
            if (menu.at(now) == Availability.OPEN) {
                words.add(leftWithFigure(menu.remaining()));
                words.add(new Span(" · " + Texts.of("meal.until", Formats.time(menu.lastCall()))));
            } else {
                words.setText(MealTexts.availability(menu, now));
            }
            return new Div(words, new PortionsBar(menu));
        }

        /** The sentence with its number large, wherever the language puts it. */
        private static Span leftWithFigure(int remaining) {
            var number = Integer.toString(remaining);
            var sentence = Texts.of("meal.left", number);
            var at = sentence.indexOf(number);
            var figure = new Span(number);
            figure.addClassNames("meal-left-figure", "num");
            return new Span(
                    new Span(sentence.substring(0, at)), figure, new Span(sentence.substring(at + number.length())));
        }
    }

    /** What stands there on a day without a meal. */
    @StyleSheet("context://styles/meal.css")
    static class NoMenuPanel extends Div {

        NoMenuPanel() {
            addClassNames("meal-panel", "meal-panel-none");
            add(LineIcon.MEAL.create(), new H2(Texts.of("meal.none")), new Paragraph(Texts.of("meal.attract.none")));
        }
    }
}
