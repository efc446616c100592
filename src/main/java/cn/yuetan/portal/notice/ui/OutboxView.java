package cn.yuetan.portal.notice.ui;

import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.notice.outbox.DeliveryState;
import cn.yuetan.portal.notice.outbox.OutboxEntry;
import cn.yuetan.portal.notice.outbox.OutboxPulse;
import cn.yuetan.portal.notice.outbox.OutboxTrail;
import cn.yuetan.portal.notice.wording.NoticeCatalog;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.DataList;
import cn.yuetan.portal.shared.ui.EmptyState;
import cn.yuetan.portal.shared.ui.FilterBar;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import cn.yuetan.portal.shared.ui.PageHeader;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Toast;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What waits, went and failed and why, newest first; send again, hold back. */
@Route("staff/outbox")
@RolesAllowed({Roles.ADMIN, Roles.OFFICE})
@Menu(order = 94, title = "notice.menu.outbox", icon = "message")
class OutboxView extends Div implements HasDynamicTitle, AfterNavigationObserver {

    private static final int PAGE = 100;

    /** So many of the newest shown are kept up to date; more than that nobody has in sight. */
    private static final int LIVE = 500;

    private static final int MOST_COUNTED = 99;
    private static final List<DeliveryState> CHOICES = List.of(
            DeliveryState.WAITING,
            DeliveryState.DEAD,
            DeliveryState.EXPIRED,
            DeliveryState.SENT,
            DeliveryState.ARRIVED,
            DeliveryState.CANCELLED);

    private final OutboxTrail trail;
    private final NoticeCatalog catalog;
    private final List<OutboxEntry> shown = new ArrayList<>();
    private final DataList<OutboxEntry> list;
    private final Button newer = Buttons.quiet("notice.outbox.newer", click -> again());
    private final Button more = Buttons.quiet("notice.outbox.more", click -> load());
    private @Nullable DeliveryState only;

    OutboxView(OutboxTrail trail, NoticeCatalog catalog, LiveUpdates live) {
        this.trail = trail;
        this.catalog = catalog;
        addClassName("yt-list-page");
        list = new DataList<>(this::card)
                .column(Texts.of("notice.outbox.at"), entry -> Formats.dateTime(entry.createdAt()), null)
                .column(Texts.of("notice.outbox.kind"), entry -> OutboxWords.kind(entry, catalog), null)
                .column(Texts.of("notice.outbox.whom"), OutboxWords::whom, null)
                .column(Texts.of("notice.outbox.channel"), OutboxWords::channel, null)
                .column(Texts.of("notice.outbox.state"), OutboxWords::state)
                .column(Texts.of("notice.outbox.why"), OutboxWords::why, null)
                .column(Texts.of("notice.outbox.acts"), this::acts)
                .empty(new EmptyState(
                        LineIcon.MESSAGE, Texts.of("notice.outbox.none"), Texts.of("notice.outbox.none.hint")))
                .rows(DataProvider.fromCallbacks(
                        query -> shown.stream().skip(query.getOffset()).limit(query.getLimit()),
                        query -> shown.size()));
        var filters = new FilterBar().chip(Texts.of("notice.outbox.all"), null, true, () -> choose(null));
        CHOICES.forEach(state -> filters.chip(OutboxWords.word(state), null, false, () -> choose(state)));
        // In the row of the filters, so that the list stays where it is when something new comes.
        filters.field(newer);
        add(
                new PageHeader(
                        Texts.of("notice.menu.outbox"),
                        Texts.of("notice.outbox.hint"),
                        Buttons.quiet("notice.outbox.refresh", LineIcon.REFRESH, click -> again())),
                filters,
                list,
                more);
        live.subscribe(this, OutboxPulse.TOPIC, this::refresh);
    }

    @Override
    public String getPageTitle() {
        return Texts.of("notice.menu.outbox");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        again();
    }

    private void choose(@Nullable DeliveryState state) {
        only = state;
        again();
    }

    private void again() {
        shown.clear();
        newer.setVisible(false);
        load();
    }

    /** What is shown changes in its place, and what is new waits above: the page does not move under somebody's hand. */
    final void refresh() {
        if (shown.isEmpty()) {
            again();
            return;
        }
        var now = trail.of(shown.stream().limit(LIVE).map(OutboxEntry::id).toList()).stream()
                .collect(Collectors.toMap(OutboxEntry::id, Function.identity()));
        shown.replaceAll(entry -> now.getOrDefault(entry.id(), entry));
        var waiting = trail.newer(shown.getFirst().id(), only, MOST_COUNTED);
        newer.setText(Texts.of("notice.outbox.newer", waiting));
        newer.setVisible(waiting > 0);
        list.refresh();
    }

    private void load() {
        var page =
                trail.before(shown.isEmpty() ? Long.MAX_VALUE : shown.getLast().id(), only, PAGE);
        shown.addAll(page);
        more.setVisible(page.size() == PAGE);
        list.refresh();
    }

    private Component card(OutboxEntry entry) {
        var head = new Div(new Span(OutboxWords.kind(entry, catalog)), OutboxWords.state(entry));
        head.addClassName("yt-actions");
        var facts = new Paragraph(Formats.dateTime(entry.createdAt()) + " \u00B7 " + OutboxWords.channel(entry)
                + " \u00B7 " + OutboxWords.whom(entry));
        facts.addClassName("yt-quiet");
        var card = new Card(head, facts);
        if (!OutboxWords.why(entry).isEmpty()) {
            card.add(new Paragraph(OutboxWords.why(entry)));
        }
        card.add(acts(entry));
        return card;
    }

    private Component acts(OutboxEntry entry) {
        if (entry.isHeldForItsPhone()) {
            return Buttons.once(Buttons.quiet("notice.outbox.tryNumber"), click -> {
                trail.tryNumberAgain(entry.id());
                Toast.good(Texts.of("notice.outbox.tryNumber.done"));
                refresh();
            });
        }
        if (entry.mayBeSentAgain()) {
            return Buttons.once(Buttons.quiet("notice.outbox.sendAgain"), click -> {
                trail.sendAgain(entry.id());
                Toast.good(Texts.of("notice.outbox.sendAgain.done"));
                refresh();
            });
        }
        if (entry.mayBeCancelled()) {
            return Buttons.danger("notice.outbox.cancel", click -> {
                trail.cancel(entry.id());
                Toast.good(Texts.of("notice.outbox.cancel.done"));
                refresh();
            });
        }
        return new Div();
    }
}
