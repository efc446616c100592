package cn.yuetan.portal.notice.ui;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.notice.duty.AlarmBoard;
import cn.yuetan.portal.notice.duty.AlarmEntry;
import cn.yuetan.portal.notice.duty.AlarmMark;
import cn.yuetan.portal.notice.duty.AlarmOutcome;
import cn.yuetan.portal.notice.duty.AlarmState;
import cn.yuetan.portal.notice.duty.DutyRosters;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.EmptyState;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import cn.yuetan.portal.shared.ui.PageHeader;
import cn.yuetan.portal.shared.ui.Siren;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Timeline;
import cn.yuetan.portal.shared.ui.Toast;
import cn.yuetan.portal.shared.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The board of a duty desk: what rings now, with a sound; who has what in hand; how earlier alarms ended. */
@Route(AlarmsView.ROUTE)
@RolesAllowed(Roles.STAFF)
@Menu(order = 21, title = "notice.menu.alarms", icon = "warning")
class AlarmsView extends Div implements HasDynamicTitle, AfterNavigationObserver {

    static final String ROUTE = "staff/alarms";

    private final AlarmBoard board;
    private final DutyRosters rosters;
    private final Siren siren = new Siren();
    private final EmptyState quiet =
            new EmptyState(LineIcon.BELL, Texts.of("notice.alarms.none"), Texts.of("notice.alarms.none.hint"));
    private final Div open = new Div();
    private final Div onDuty = new Div();
    private final Div earlier = new Div();
    private final Map<Long, AlarmCard> cards = new HashMap<>();

    AlarmsView(AlarmBoard board, DutyRosters rosters, CurrentPerson person, LiveUpdates live) {
        this.board = board;
        this.rosters = rosters;
        addClassNames("yt-stack", "yt-duty");
        var header = new PageHeader(Texts.of("notice.menu.alarms"), Texts.of("notice.alarms.hint"));
        if (person.has(Roles.OFFICE) || person.has(Roles.ADMIN)) {
            header = new PageHeader(
                    Texts.of("notice.menu.alarms"),
                    Texts.of("notice.alarms.hint"),
                    Buttons.quiet("notice.alarms.drill", click -> drill()));
        }
        open.addClassName("yt-stack");
        open.getElement().setAttribute("aria-live", "assertive");
        add(header, siren, quiet, open, onDuty, earlier);
        live.subscribe(this, AlarmBoard.TOPIC, this::draw);
    }

    @Override
    public String getPageTitle() {
        return Texts.of("notice.menu.alarms");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        draw();
    }

    final void draw() {
        var current = board.open(Texts.locale());
        var ended = board.ended(Texts.locale());
        var trails = board.trails(current.stream().map(AlarmEntry::id).toList());
        var plans = rosters.names().stream().map(rosters::plan).toList();
        var people = new HashSet<AccountId>();
        trails.values().stream()
                .flatMap(List::stream)
                .map(AlarmMark::person)
                .filter(Objects::nonNull)
                .forEach(people::add);
        plans.forEach(plan -> plan.now().forEach(one -> people.add(one.person())));
        var names = rosters.namesOf(people);
        siren.ring(current.stream().anyMatch(entry -> entry.state() == AlarmState.OPEN));
        quiet.setVisible(current.isEmpty());
        cards(current, trails, new AlarmWords(names));
        onDuty.removeAll();
        plans.forEach(plan -> onDuty.add(DutyWords.now(plan, names)));
        earlier(ended);
    }

    private void cards(List<AlarmEntry> current, Map<Long, List<AlarmMark>> trails, AlarmWords words) {
        var ids = current.stream().map(AlarmEntry::id).collect(Collectors.toSet());
        cards.entrySet().removeIf(card -> {
            var gone = !ids.contains(card.getKey());
            if (gone) {
                open.remove(card.getValue());
            }
            return gone;
        });
        for (var entry : current) {
            var card = cards.computeIfAbsent(entry.id(), id -> {
                var fresh = new AlarmCard(entry, this::acts);
                open.add(fresh);
                return fresh;
            });
            card.show(entry, trails.getOrDefault(entry.id(), List.of()), words);
        }
    }

    private List<Component> acts(AlarmEntry entry) {
        if (entry.state() == AlarmState.OPEN) {
            return List.of(Buttons.primary("notice.alarms.take", click -> {
                board.take(entry.id());
                Toast.good(Texts.of("notice.alarms.take.done"));
                draw();
            }));
        }
        if (!entry.mine()) {
            return List.of();
        }
        var endings = Stream.of(AlarmOutcome.values())
                .map(outcome -> (Component) Buttons.once(Buttons.quiet("notice.alarms.outcome." + outcome), click -> {
                    board.finish(entry.id(), outcome);
                    Toast.good(Texts.of("notice.alarms.finish.done"));
                    draw();
                }));
        var back = Buttons.danger("notice.alarms.handBack", click -> {
            board.handBack(entry.id());
            Toast.info(Texts.of("notice.alarms.handBack.done"));
            draw();
        });
        return Stream.concat(endings, Stream.of(back)).toList();
    }

    private void earlier(List<AlarmEntry> ended) {
        earlier.removeAll();
        if (ended.isEmpty()) {
            return;
        }
        var line = new Timeline();
        ended.forEach(entry -> line.entry(
                Formats.dateTime(entry.raisedAt()),
                entry.state() == AlarmState.DONE ? Tone.GOOD : Tone.NEUTRAL,
                entry.title(),
                entry.outcome() == null
                        ? Texts.of("notice.alarms.mark.CAUSE_GONE")
                        : Texts.of(
                                "notice.alarms.ended",
                                Objects.requireNonNullElse(entry.takenBy(), ""),
                                Texts.of("notice.alarms.outcome." + entry.outcome()))));
        earlier.add(new Card(Texts.of("notice.alarms.earlier"), line));
    }

    private void drill() {
        var key = RequestKey.fresh();
        var dialog = new Dialog();
        dialog.setHeaderTitle(Texts.of("notice.alarms.drill"));
        dialog.add(new Paragraph(Texts.of("notice.alarms.drill.hint")));
        dialog.getFooter()
                .add(
                        Buttons.quiet("notice.duty.cancel", click -> dialog.close()),
                        Buttons.primary("notice.alarms.drill.start", click -> {
                            board.drill(key);
                            dialog.close();
                            draw();
                        }));
        dialog.open();
    }
}
