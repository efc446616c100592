package cn.yuetan.portal.notice.ui;

import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.notice.NoticeGroup;
import cn.yuetan.portal.notice.inbox.Inbox;
import cn.yuetan.portal.notice.inbox.InboxEntry;
import cn.yuetan.portal.notice.inbox.InboxFilter;
import cn.yuetan.portal.notice.inbox.InboxTopic;
import cn.yuetan.portal.notice.inbox.Snooze;
import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.EmptyState;
import cn.yuetan.portal.shared.ui.FilterBar;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import cn.yuetan.portal.shared.ui.PageHeader;
import cn.yuetan.portal.shared.ui.Stack;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a person was told, newest first, by day; the same page on every surface. */
abstract class InboxPage extends Stack implements AfterNavigationObserver, HasDynamicTitle, InboxActs {

    private static final int PAGE = 30;

    private final transient Inbox inbox;
    private final transient CurrentPerson person;
    private final transient LiveUpdates live;
    private final transient Clock clock;
    private final Div said = new Div();
    private final Stack days = new Stack();
    private final Select<NoticeGroup> group = new Select<>();
    private final Button readAll = Buttons.quiet("notice.inbox.readAll", LineIcon.CHECK, click -> readAll());
    private final Button more = Buttons.quiet("notice.inbox.more", click -> more());
    private final transient List<InboxEntry> shown = new ArrayList<>();
    private InboxFilter filter = InboxFilter.OPEN;
    private boolean listening;

    InboxPage(Inbox inbox, CurrentPerson person, LiveUpdates live, Clock clock) {
        this.inbox = inbox;
        this.person = person;
        this.live = live;
        this.clock = clock;
        addClassName("yt-inbox");
        said.getElement().setAttribute("aria-live", "polite");
        group.setItems(NoticeGroup.values());
        group.setAriaLabel(Texts.of("notice.inbox.group"));
        group.setEmptySelectionAllowed(true);
        group.setEmptySelectionCaption(Texts.of("notice.inbox.group.every"));
        group.setItemLabelGenerator(
                one -> one == null ? Texts.of("notice.inbox.group.every") : InboxEntryCard.word(one));
        group.addValueChangeListener(event -> reload(PAGE));
        var filters = new FilterBar();
        for (var each : InboxFilter.values()) {
            filters.chip(Texts.of(key("notice.inbox.filter", each)), null, each == filter, () -> {
                filter = each;
                reload(PAGE);
            });
        }
        filters.field(group);
        add(
                new PageHeader(Texts.of("notice.inbox.title"), Texts.of("notice.inbox.hint"), readAll, settings()),
                filters,
                said,
                days,
                more);
    }

    @Override
    public String getPageTitle() {
        return Texts.of("notice.inbox.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (!listening) {
            live.subscribe(this, InboxTopic.of(person.require()), this::refresh);
            listening = true;
        }
        reload(PAGE);
    }

    @Override
    public void open(InboxEntry entry) {
        inbox.open(entry.id())
                .ifPresentOrElse(page -> UI.getCurrentOrThrow().navigate(page.substring(1)), this::refresh);
    }

    @Override
    public void done(InboxEntry entry) {
        inbox.done(entry.id());
        say("notice.inbox.said.done", Buttons.quiet("notice.inbox.undo", click -> undo(entry)));
        refresh();
    }

    @Override
    public void undo(InboxEntry entry) {
        inbox.undoDone(entry.id());
        said.removeAll();
        refresh();
    }

    @Override
    public void snooze(InboxEntry entry, Snooze until) {
        inbox.snooze(entry.id(), until);
        say(key("notice.inbox.said", until), Buttons.quiet("notice.inbox.undo", click -> wake(entry)));
        refresh();
    }

    @Override
    public void wake(InboxEntry entry) {
        inbox.wake(entry.id());
        said.removeAll();
        refresh();
    }

    /** The key of a word for a value, such as {@code notice.inbox.filter.open}. */
    static String key(String prefix, Enum<?> value) {
        return prefix + "." + value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Button settings() {
        return Buttons.icon("notice.choice.title", LineIcon.SETTINGS, click -> UI.getCurrentOrThrow()
                .navigate(MessagePlaces.of(person)));
    }

    private void say(String key, Button undo) {
        var line = new Div(new Span(Texts.of(key)), undo);
        line.addClassName("yt-inbox-said");
        said.removeAll();
        said.add(line);
    }

    private void readAll() {
        shown.stream().mapToLong(InboxEntry::id).max().ifPresent(inbox::readAll);
        refresh();
    }

    private void more() {
        var next = read(shown.getLast().id(), PAGE);
        show(new ArrayList<>(shown), next, next.size() == PAGE);
    }

    private void reload(int count) {
        var page = read(Long.MAX_VALUE, count);
        show(List.of(), page, page.size() == count);
    }

    /** What changed elsewhere: as many entries as are on the screen, and nothing moves where nothing changed. */
    private void refresh() {
        var count = Math.max(PAGE, shown.size());
        var page = read(Long.MAX_VALUE, count);
        if (!page.equals(shown)) {
            show(List.of(), page, page.size() == count);
        }
    }

    private List<InboxEntry> read(long before, int count) {
        return inbox.page(filter, group.getValue(), before, count, Texts.locale());
    }

    private void show(List<InboxEntry> before, List<InboxEntry> added, boolean perhapsMore) {
        shown.clear();
        shown.addAll(before);
        shown.addAll(added);
        days.removeAll();
        if (shown.isEmpty()) {
            days.add(new EmptyState(
                    LineIcon.BELL,
                    Texts.of(key("notice.inbox.empty", filter)),
                    Texts.of(key("notice.inbox.empty.hint", filter))));
        }
        InboxDay.of(shown, BusinessDay.today(clock), Snooze.offered(clock), this)
                .forEach(days::add);
        readAll.setVisible(shown.stream().anyMatch(InboxEntry::unread) && filter != InboxFilter.SNOOZED);
        more.setVisible(perhapsMore && filter != InboxFilter.SNOOZED);
    }
}
