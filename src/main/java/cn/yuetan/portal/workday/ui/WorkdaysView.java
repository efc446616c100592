package cn.yuetan.portal.workday.ui;

import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.DayFields;
import cn.yuetan.portal.shared.ui.EmptyState;
import cn.yuetan.portal.shared.ui.FormPanel;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.PageHeader;
import cn.yuetan.portal.shared.ui.StatusBadge;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Toast;
import cn.yuetan.portal.shared.ui.Tone;
import cn.yuetan.portal.workday.Occasion;
import cn.yuetan.portal.workday.SpecialDay;
import cn.yuetan.portal.workday.WorkdayPlan;
import cn.yuetan.portal.workday.Workdays;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;

/** The public holidays and moved workdays of a year, as staff keep them. */
@Route("staff/workdays")
@RolesAllowed({Roles.ADMIN, Roles.OFFICE})
@Menu(order = 68, title = "workday.menu", icon = "calendar")
class WorkdaysView extends Div implements HasDynamicTitle, AfterNavigationObserver {

    private final WorkdayPlan plan;
    private final Workdays workdays;
    private final DatePicker first = DayFields.day("workday.first");
    private final DatePicker last = DayFields.day("workday.last");
    private final Select<Boolean> works = new Select<>();
    private final Select<Occasion> occasion = new Select<>();
    private final PageHeader header;
    private final Div warning = new Div();
    private final Div rows = new Div();
    private int year;

    WorkdaysView(WorkdayPlan plan, Workdays workdays, Clock clock) {
        this.plan = plan;
        this.workdays = workdays;
        year = BusinessDay.today(clock).getYear();
        addClassName("yt-stack");
        header = new PageHeader(
                Texts.of("workday.menu"),
                Texts.of("workday.hint"),
                Buttons.quiet("workday.year.before", click -> turn(-1)),
                Buttons.quiet("workday.year.after", click -> turn(1)));
        works.setLabel(Texts.of("workday.what"));
        works.setItems(false, true);
        works.setItemLabelGenerator(WorkdaysView::word);
        works.setValue(false);
        occasion.setLabel(Texts.of("workday.occasion"));
        occasion.setItems(Occasion.values());
        occasion.setItemLabelGenerator(one -> Texts.of("workday.occasion." + one));
        first.addValueChangeListener(change -> {
            if (last.isEmpty()) {
                last.setValue(change.getValue());
            }
        });
        var form = new FormPanel(Texts.of("workday.add"), first, last, works, occasion)
                .actions(Buttons.primary("workday.save", click -> save()));
        add(header, warning, form, rows);
    }

    @Override
    public String getPageTitle() {
        return Texts.of("workday.menu");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        load();
    }

    private void turn(int years) {
        year += years;
        load();
    }

    private void save() {
        plan.set(first.getValue(), last.getValue(), works.getValue(), occasion.getValue());
        year = first.getValue().getYear();
        first.clear();
        last.clear();
        Toast.good(Texts.of("workday.saved"));
        load();
    }

    private void load() {
        header.setTitle(Texts.of("workday.title", Integer.toString(year)));
        warning.removeAll();
        workdays.missingYear()
                .ifPresent(missing ->
                        warning.add(new Card(new Paragraph(Texts.of("workday.missing", Integer.toString(missing))))
                                .edge(Tone.WAITING)));
        warning.setVisible(warning.getComponentCount() > 0);
        var days = plan.of(year);
        rows.removeAll();
        rows.addClassName("yt-workdays");
        if (days.isEmpty()) {
            rows.add(new EmptyState(
                    LineIcon.CALENDAR,
                    Texts.of("workday.none", Integer.toString(year)),
                    Texts.of("workday.none.hint")));
        }
        for (var one : Occasion.values()) {
            var its = days.stream().filter(day -> day.occasion() == one).toList();
            if (!its.isEmpty()) {
                rows.add(card(one, its));
            }
        }
    }

    private Card card(Occasion one, List<SpecialDay> days) {
        var list = new Div();
        list.addClassName("yt-rows");
        for (var day : days) {
            var words = new Span(Formats.date(day.day()));
            words.addClassName("yt-row-words");
            var clear = Buttons.icon("workday.clear", LineIcon.TRASH, click -> {
                plan.clear(day.day());
                load();
            });
            clear.setAriaLabel(Texts.of("workday.clear.day", Formats.date(day.day())));
            var row = new Div(
                    words,
                    new StatusBadge(day.works() ? Tone.WAITING : Tone.GOOD, LineIcon.CALENDAR, word(day.works())),
                    clear);
            row.addClassName("yt-row");
            list.add(row);
        }
        return new Card(Texts.of("workday.occasion." + one), list);
    }

    private static String word(boolean works) {
        return Texts.of(works ? "workday.works" : "workday.rests");
    }
}
