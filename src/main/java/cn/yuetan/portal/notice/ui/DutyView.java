package cn.yuetan.portal.notice.ui;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.notice.duty.AlarmBoard;
import cn.yuetan.portal.notice.duty.DutyAbsence;
import cn.yuetan.portal.notice.duty.DutyLine;
import cn.yuetan.portal.notice.duty.DutyRosters;
import cn.yuetan.portal.notice.duty.Hole;
import cn.yuetan.portal.notice.duty.RosterPlan;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import cn.yuetan.portal.shared.ui.PageHeader;
import cn.yuetan.portal.shared.ui.StatusBadge;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Toast;
import cn.yuetan.portal.shared.ui.Tone;
import cn.yuetan.portal.workday.Workdays;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashSet;
import java.util.Map;

/** Who is on duty, where the coming week has holes, and the shifts and absences behind it. */
@Route("staff/duty")
@RolesAllowed(Roles.STAFF)
@Menu(order = 22, title = "notice.menu.duty", icon = "calendar")
class DutyView extends Div implements HasDynamicTitle, AfterNavigationObserver {

    private final DutyRosters rosters;
    private final Workdays workdays;
    private final boolean keeps;
    private final Div content = new Div();

    DutyView(DutyRosters rosters, Workdays workdays, CurrentPerson person, LiveUpdates live) {
        this.rosters = rosters;
        this.workdays = workdays;
        keeps = person.has(Roles.OFFICE) || person.has(Roles.ADMIN);
        addClassNames("yt-stack", "yt-duty");
        content.addClassName("yt-stack");
        add(new PageHeader(Texts.of("notice.menu.duty"), Texts.of("notice.duty.hint")), content);
        live.subscribe(this, AlarmBoard.TOPIC, this::draw);
    }

    @Override
    public String getPageTitle() {
        return Texts.of("notice.menu.duty");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        draw();
    }

    final void draw() {
        content.removeAll();
        workdays.missingYear()
                .ifPresent(
                        year -> content.add(new Card(new Paragraph(Texts.of("workday.missing", Integer.toString(year))))
                                .edge(Tone.WAITING)));
        for (var roster : rosters.names()) {
            var plan = rosters.plan(roster);
            var people = new HashSet<AccountId>();
            plan.now().forEach(one -> people.add(one.person()));
            plan.lines().forEach(line -> people.add(line.person()));
            plan.absences().forEach(absence -> {
                people.add(absence.person());
                if (absence.standIn() != null) {
                    people.add(absence.standIn());
                }
            });
            var names = rosters.namesOf(people);
            content.add(DutyWords.now(plan, names), holes(plan), lines(plan, names), absences(plan, names));
        }
    }

    private static Component holes(RosterPlan plan) {
        var list = rows();
        for (var hole : plan.holes()) {
            list.add(row(
                    Texts.of("notice.duty.stretch", Formats.dateTime(hole.from()), Formats.dateTime(hole.until())),
                    badge(hole)));
        }
        if (plan.holes().isEmpty()) {
            list.add(row(Texts.of("notice.duty.noHole"), new StatusBadge(Tone.GOOD, Texts.of("notice.duty.covered"))));
        }
        return new Card(Texts.of("notice.duty.week", DutyWords.roster(plan.roster())), list);
    }

    private static StatusBadge badge(Hole hole) {
        return hole.nobody()
                ? new StatusBadge(Tone.NOW, LineIcon.WARNING, Texts.of("notice.duty.nobody"))
                : new StatusBadge(Tone.WAITING, LineIcon.PERSON, Texts.of("notice.duty.alone"));
    }

    private Component lines(RosterPlan plan, Map<AccountId, String> names) {
        var list = rows();
        plan.lines().forEach(line -> list.add(line(plan, line, names)));
        if (plan.lines().isEmpty()) {
            list.add(row(Texts.of("notice.duty.lines.none")));
        }
        var card = new Card(Texts.of("notice.duty.lines", DutyWords.roster(plan.roster())), list);
        if (keeps) {
            card.add(actions(Buttons.quiet("notice.duty.line.add", LineIcon.PLUS, click -> new DutyLineDialog(
                            plan.roster(), rosters, this::draw)
                    .open())));
        }
        return card;
    }

    private Component line(RosterPlan plan, DutyLine line, Map<AccountId, String> names) {
        var who = Texts.of("notice.duty.who", DutyWords.tier(line.tier()), names.getOrDefault(line.person(), ""));
        var quiet = new Span(DutyWords.when(line) + " \u00B7 " + DutyWords.period(line));
        quiet.addClassName("yt-quiet");
        var row = row(who, quiet);
        if (keeps && line.lastDay() == null) {
            row.add(Buttons.danger("notice.duty.line.end", click -> {
                rosters.end(plan.roster(), line.id());
                Toast.good(Texts.of("notice.duty.line.ended"));
                draw();
            }));
        }
        return row;
    }

    private Component absences(RosterPlan plan, Map<AccountId, String> names) {
        var list = rows();
        plan.absences().forEach(absence -> list.add(absence(plan, absence, names)));
        if (plan.absences().isEmpty()) {
            list.add(row(Texts.of("notice.duty.absences.none")));
        }
        var card = new Card(Texts.of("notice.duty.absences", DutyWords.roster(plan.roster())), list);
        if (keeps && !plan.lines().isEmpty()) {
            card.add(actions(Buttons.quiet("notice.duty.absence.add", LineIcon.PLUS, click -> new DutyAbsenceDialog(
                            plan, names, rosters, this::draw)
                    .open())));
        }
        return card;
    }

    private Component absence(RosterPlan plan, DutyAbsence absence, Map<AccountId, String> names) {
        var quiet = new Span(
                Texts.of("notice.duty.stretch", Formats.dateTime(absence.from()), Formats.dateTime(absence.until())));
        quiet.addClassName("yt-quiet");
        var row = row(DutyWords.absence(absence, names), quiet);
        if (keeps) {
            row.add(Buttons.danger("notice.duty.absence.remove", click -> {
                rosters.comesAfterAll(plan.roster(), absence.id());
                draw();
            }));
        }
        return row;
    }

    private static Div rows() {
        var list = new Div();
        list.addClassName("yt-rows");
        return list;
    }

    private static Div row(String words, Component... more) {
        var text = new Span(words);
        text.addClassName("yt-row-words");
        var row = new Div(text);
        row.add(more);
        row.addClassName("yt-row");
        return row;
    }

    private static Div actions(Component... buttons) {
        var bar = new Div(buttons);
        bar.addClassName("yt-actions");
        return bar;
    }
}
