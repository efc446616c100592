package cn.yuetan.portal.meal.ui;

import cn.yuetan.portal.meal.MealMenuDetails;
import cn.yuetan.portal.meal.MealMenus;
import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Toast;
import cn.yuetan.portal.station.StationId;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Monday to Sunday of one station: what is cooked, and where something is still to be written. */
class WeekPlan extends Div {

    private final MealMenus menus;
    private final Clock clock;
    private final Span range = new Span();
    private final Div days = new Div();
    private StationId station = new StationId(0);
    private LocalDate monday;

    WeekPlan(MealMenus menus, Clock clock) {
        this.menus = menus;
        this.clock = clock;
        monday = BusinessDay.today(clock).with(DayOfWeek.MONDAY);
        addClassName("meal-week");
        range.addClassName("num");
        days.addClassName("meal-days");
        var bar = new Div(
                Buttons.quiet("meal.week.previous", event -> go(monday.minusWeeks(1))),
                Buttons.quiet(
                        "meal.week.current",
                        event -> go(BusinessDay.today(clock).with(DayOfWeek.MONDAY))),
                Buttons.quiet("meal.week.next", event -> go(monday.plusWeeks(1))),
                range,
                Buttons.once(Buttons.quiet("meal.week.copy"), event -> copy()));
        bar.addClassName("yt-actions");
        add(bar, days);
    }

    void show(StationId wanted) {
        station = wanted;
        range.setText(Formats.date(monday) + " \u2013 " + Formats.date(monday.plusDays(6)));
        var written = menus.week(station, monday).stream()
                .collect(Collectors.toMap(MealMenuDetails::day, Function.identity()));
        var today = BusinessDay.today(clock);
        days.removeAll();
        for (var offset = 0; offset < 7; offset++) {
            var day = monday.plusDays(offset);
            var menu = written.get(day);
            var card = card(day, today);
            if (menu == null) {
                empty(card, day, day.isBefore(today));
            } else {
                fill(card, menu, day.isBefore(today) || menu.closed());
            }
            days.add(card);
        }
    }

    private static Section card(LocalDate day, LocalDate today) {
        var title = new H3(Formats.date(day));
        var card = new Section(title);
        card.addClassName("meal-day");
        card.setClassName("meal-day-today", day.equals(today));
        card.setClassName("meal-day-past", day.isBefore(today));
        return card;
    }

    private void empty(Section card, LocalDate day, boolean past) {
        var nothing = new Paragraph(Texts.of("meal.week.none"));
        nothing.addClassName("yt-quiet");
        card.add(nothing);
        if (!past) {
            var add = Buttons.quiet("meal.week.add", LineIcon.PLUS, event -> MenuForm.forNew(
                            station, day, menus.start(station), this::saved, menus)
                    .open());
            card.add(named(add, "meal.week.add", day));
        }
    }

    private void fill(Section card, MealMenuDetails menu, boolean readOnly) {
        var dishes = menu.dishes();
        var plate = new Div(new Div(dishes.meat()), new Div(dishes.vegetable()));
        plate.addClassName("meal-day-dishes");
        var soup = new Paragraph(dishes.soup());
        soup.addClassName("yt-quiet");
        var figures = new Div(
                new Div(Texts.of(
                        "meal.week.portions", Formats.money(menu.priceFen()), Integer.toString(menu.portions()))),
                new Div(Texts.of("meal.week.hours", Formats.time(menu.servingFrom()), Formats.time(menu.lastCall()))),
                new Div(Texts.of("meal.week.sold", Integer.toString(menu.sold()))));
        figures.addClassNames("meal-day-figures", "yt-quiet", "num");
        card.add(plate, soup, MealTexts.marks(dishes.halal(), dishes.noChilli()), figures);
        if (!readOnly) {
            var edit =
                    Buttons.quiet("meal.week.edit", LineIcon.EDIT, event -> MenuForm.forChange(menu, this::saved, menus)
                            .open());
            card.add(named(edit, "meal.week.edit", menu.day()));
        }
    }

    private static Button named(Button button, String key, LocalDate day) {
        button.setAriaLabel(Texts.of(key) + " " + Formats.date(day));
        return button;
    }

    private void saved() {
        Toast.good(Texts.of("meal.form.saved"));
        show(station);
    }

    private void go(LocalDate wanted) {
        monday = wanted;
        show(station);
    }

    private void copy() {
        var copied = menus.copyWeekBefore(station, monday);
        if (copied == 0) {
            Toast.info(Texts.of("meal.week.copied.none"));
        } else {
            Toast.good(Texts.of("meal.week.copied", Integer.toString(copied)));
        }
        show(station);
    }
}
