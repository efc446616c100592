package cn.yuetan.portal.notice.ui;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.identity.StaffMember;
import cn.yuetan.portal.notice.duty.DutyLine;
import cn.yuetan.portal.notice.duty.DutyRosters;
import cn.yuetan.portal.notice.duty.RosterPlan;
import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.DayFields;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Toast;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody cannot come: from when to when, and who comes instead. */
class DutyAbsenceDialog extends Dialog {

    private static final Duration STEP = Duration.ofMinutes(30);

    private final RequestKey key = RequestKey.fresh();
    private final Select<AccountId> who = new Select<>();
    private final DatePicker firstDay = DayFields.day("notice.duty.absent.firstDay");
    private final TimePicker from = DayFields.time("notice.duty.absent.from", STEP);
    private final DatePicker lastDay = DayFields.day("notice.duty.absent.lastDay");
    private final TimePicker until = DayFields.time("notice.duty.absent.until", STEP);
    private final ComboBox<StaffMember> standIn = new ComboBox<>(Texts.of("notice.duty.standIn"));

    DutyAbsenceDialog(RosterPlan plan, Map<AccountId, String> names, DutyRosters rosters, Runnable saved) {
        setHeaderTitle(Texts.of("notice.duty.absence.add"));
        who.setLabel(Texts.of("notice.duty.absent.who"));
        who.setItems(plan.lines().stream().map(DutyLine::person).distinct().toList());
        who.setItemLabelGenerator(person -> names.getOrDefault(person, ""));
        from.setValue(LocalTime.MIDNIGHT);
        until.setValue(LocalTime.MIDNIGHT);
        standIn.setItems(rosters.staff());
        standIn.setItemLabelGenerator(StaffMember::name);
        standIn.setClearButtonVisible(true);
        standIn.setHelperText(Texts.of("notice.duty.standIn.hint"));
        var begin = new Div(firstDay, from);
        begin.addClassName("yt-pair");
        var end = new Div(lastDay, until);
        end.addClassName("yt-pair");
        var form = new Div(who, begin, end, standIn);
        form.addClassNames("yt-stack", "yt-dialog-form");
        add(form);
        getFooter()
                .add(
                        Buttons.quiet("notice.duty.cancel", click -> close()),
                        Buttons.primary("notice.duty.save", click -> {
                            if (who.isEmpty()) {
                                throw new InputRefused("notice.duty.refused.incomplete");
                            }
                            rosters.absent(
                                    plan.roster(),
                                    who.getValue(),
                                    moment(firstDay, from),
                                    moment(lastDay, until),
                                    standIn.isEmpty()
                                            ? null
                                            : standIn.getValue().account(),
                                    key);
                            close();
                            Toast.good(Texts.of("notice.duty.saved"));
                            saved.run();
                        }));
    }

    private static @Nullable Instant moment(DatePicker day, TimePicker time) {
        return day.isEmpty() || time.isEmpty() ? null : BusinessDay.at(day.getValue(), time.getValue());
    }
}
