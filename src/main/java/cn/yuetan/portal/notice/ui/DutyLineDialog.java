package cn.yuetan.portal.notice.ui;

import cn.yuetan.portal.identity.StaffMember;
import cn.yuetan.portal.notice.duty.DayRule;
import cn.yuetan.portal.notice.duty.DutyLine;
import cn.yuetan.portal.notice.duty.DutyRosters;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.DayFields;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Toast;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.format.TextStyle;

/** A new shift: who, in which tier, on which days, from when to when. */
class DutyLineDialog extends Dialog {

    private static final Duration STEP = Duration.ofMinutes(30);

    private final RequestKey key = RequestKey.fresh();
    private final String roster;
    private final DutyRosters rosters;
    private final Runnable saved;
    private final ComboBox<StaffMember> who = new ComboBox<>(Texts.of("notice.duty.person"));
    private final Select<Integer> tier = new Select<>();
    private final Select<DayRule> rule = new Select<>();
    private final CheckboxGroup<DayOfWeek> weekdays = new CheckboxGroup<>(Texts.of("notice.duty.weekdays"));
    private final TimePicker starts = DayFields.time("notice.duty.starts", STEP);
    private final TimePicker ends = DayFields.time("notice.duty.ends", STEP);
    private final DatePicker first = DayFields.day("notice.duty.firstDay");
    private final DatePicker last = DayFields.day("notice.duty.lastDay");

    DutyLineDialog(String roster, DutyRosters rosters, Runnable saved) {
        this.roster = roster;
        this.rosters = rosters;
        this.saved = saved;
        setHeaderTitle(Texts.of("notice.duty.line.add"));
        who.setItems(rosters.staff());
        who.setItemLabelGenerator(StaffMember::name);
        tier.setLabel(Texts.of("notice.duty.tier"));
        tier.setItems(1, 2, 3, 4, 5);
        tier.setItemLabelGenerator(DutyWords::tier);
        tier.setValue(1);
        rule.setLabel(Texts.of("notice.duty.rule"));
        rule.setItems(DayRule.values());
        rule.setItemLabelGenerator(one -> Texts.of("notice.duty.rule." + one));
        rule.setValue(DayRule.EVERY_DAY);
        rule.addValueChangeListener(change -> weekdays.setVisible(change.getValue() == DayRule.THESE_DAYS));
        weekdays.setItems(DayOfWeek.values());
        weekdays.setItemLabelGenerator(day -> day.getDisplayName(TextStyle.SHORT, Texts.locale()));
        weekdays.setVisible(false);
        weekdays.addClassName("yt-weekdays");
        ends.setHelperText(Texts.of("notice.duty.ends.hint"));
        last.setHelperText(Texts.of("notice.duty.lastDay.hint"));
        var form = new Div(who, tier, rule, weekdays, pair(starts, ends), pair(first, last));
        form.addClassNames("yt-stack", "yt-dialog-form");
        add(form);
        getFooter()
                .add(
                        Buttons.quiet("notice.duty.cancel", click -> close()),
                        Buttons.primary("notice.duty.save", click -> save()));
    }

    private void save() {
        if (who.isEmpty()
                || tier.isEmpty()
                || rule.isEmpty()
                || starts.isEmpty()
                || ends.isEmpty()
                || first.isEmpty()) {
            throw new InputRefused("notice.duty.refused.incomplete");
        }
        rosters.add(
                new DutyLine(
                        0,
                        roster,
                        tier.getValue(),
                        who.getValue().account(),
                        rule.getValue(),
                        weekdays.getValue(),
                        starts.getValue(),
                        ends.getValue(),
                        first.getValue(),
                        last.getValue()),
                key);
        close();
        Toast.good(Texts.of("notice.duty.saved"));
        saved.run();
    }

    private static Div pair(com.vaadin.flow.component.Component left, com.vaadin.flow.component.Component right) {
        var row = new Div(left, right);
        row.addClassName("yt-pair");
        return row;
    }
}
