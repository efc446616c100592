package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.hours.HolidayHours;
import cn.yuetan.portal.hours.WeekHours;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.servicepoint.HostDesk;
import cn.yuetan.portal.servicepoint.HostHistory;
import cn.yuetan.portal.servicepoint.PlaceDetails;
import cn.yuetan.portal.servicepoint.PlaceHours;
import cn.yuetan.portal.servicepoint.PlaceServices;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.DayOfWeek;

/** When a place is usually open, on holidays too. */
@Route(HostPlacePage.PATH + "/hours")
@RolesAllowed(Roles.HOST)
class HostHoursView extends HostEditPage {

    private WeekField week = new WeekField(WeekHours.CLOSED);
    private final RadioButtonGroup<HolidayHours> holidays =
            new RadioButtonGroup<>(Texts.of("servicepoint.change.holidays"));
    private final Select<DayOfWeek> moved = new Select<>();

    HostHoursView(HostDesk desk, HostHistory history, PlaceServices services) {
        super(desk, history, services, "servicepoint.host.hours");
        holidays.setItems(HolidayHours.values());
        holidays.setItemLabelGenerator(each -> Texts.of("servicepoint.holidays." + each.name()));
        moved.setLabel(Texts.of("servicepoint.change.moved"));
        moved.setItems(DayOfWeek.values());
        moved.setEmptySelectionAllowed(true);
        moved.setEmptySelectionCaption(Texts.of("servicepoint.host.moved.own"));
        moved.setItemLabelGenerator(day -> day == null
                ? Texts.of("servicepoint.host.moved.own")
                : Texts.of("servicepoint.host.moved.as", HoursWords.weekday(day)));
    }

    @Override
    void form(PlaceDetails place) {
        var schedule = place.draft().schedule();
        week = new WeekField(schedule.week());
        holidays.setValue(schedule.holidays());
        moved.setValue(schedule.movedWorkdayAs());
        add(new Card(week), new Card(Texts.of("servicepoint.host.holidays"), new Div(holidays, moved)));
    }

    @Override
    void write(PlaceDetails basis, RequestKey once) {
        desk.changeHours(
                basis.id(), basis.version(), new PlaceHours(week.value(), holidays.getValue(), moved.getValue()), once);
    }
}
