package cn.yuetan.portal.notice.ui;

import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.notice.announcement.AnnouncementRow;
import cn.yuetan.portal.notice.announcement.AnnouncementState;
import cn.yuetan.portal.notice.announcement.AnnouncementTopics;
import cn.yuetan.portal.notice.announcement.Announcements;
import cn.yuetan.portal.notice.announcement.AudienceChoice;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.DataList;
import cn.yuetan.portal.shared.ui.EmptyState;
import cn.yuetan.portal.shared.ui.FilterBar;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import cn.yuetan.portal.shared.ui.PageHeader;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every announcement, newest first, and how many have read it. */
@Route("staff/announcements")
@RolesAllowed({Roles.OFFICE, Roles.COMMUNITY, Roles.KEEPER})
@Menu(order = 50, title = "notice.menu.announcements", icon = "bell")
class AnnouncementsView extends Div implements HasDynamicTitle, AfterNavigationObserver {

    private final transient Announcements announcements;
    private final DataList<AnnouncementRow> list;
    private transient List<AudienceChoice> choices = List.of();
    private @Nullable AnnouncementState only;

    AnnouncementsView(Announcements announcements, CurrentPerson person, LiveUpdates live) {
        this.announcements = announcements;
        addClassName("yt-list-page");
        list = new DataList<>(this::card)
                .column(Texts.of("notice.announcement.name"), AnnouncementsView::title)
                .column(Texts.of("notice.announcement.audience"), this::whom)
                .column(Texts.of("notice.announcement.state"), row -> AnnouncementWords.badge(row.state()))
                .column(Texts.of("notice.announcement.when"), AnnouncementsView::when)
                .column(Texts.of("notice.announcement.read"), AnnouncementWords::figures, null)
                .onOpen(row ->
                        UI.getCurrentOrThrow().navigate(AnnouncementView.class, AnnouncementView.parameters(row.id())))
                .empty(new EmptyState(
                        LineIcon.BELL,
                        Texts.of("notice.announcement.none"),
                        Texts.of("notice.announcement.none.hint")));
        var create = Buttons.primary(
                "notice.announcement.new", click -> UI.getCurrentOrThrow().navigate("staff/announcements/new"));
        create.setVisible(person.has(Roles.OFFICE));
        var filters = new FilterBar().chip(Texts.of("notice.announcement.all"), null, true, () -> choose(null));
        for (var state : AnnouncementState.values()) {
            filters.chip(AnnouncementWords.word(state), null, false, () -> choose(state));
        }
        add(
                new PageHeader(Texts.of("notice.menu.announcements"), Texts.of("notice.announcement.hint"), create),
                filters,
                list);
        live.subscribe(this, AnnouncementTopics.FIGURES, list::refresh);
    }

    @Override
    public String getPageTitle() {
        return Texts.of("notice.menu.announcements");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        choices = announcements.audiences(Texts.locale());
        list.rows(DataProvider.fromCallbacks(
                query -> announcements.find(only, query.getOffset(), query.getLimit()).stream(),
                query -> announcements.count(only)));
    }

    private void choose(@Nullable AnnouncementState state) {
        only = state;
        list.refresh();
    }

    private static RouterLink title(AnnouncementRow row) {
        return new RouterLink(
                AnnouncementWords.title(row), AnnouncementView.class, AnnouncementView.parameters(row.id()));
    }

    private Div whom(AnnouncementRow row) {
        var pins = new Span(AnnouncementWords.pins(row));
        pins.addClassName("yt-quiet");
        return twoLines(new Span(AnnouncementWords.audience(row.audience(), choices)), pins);
    }

    private static Div when(AnnouncementRow row) {
        return twoLines(new Span(AnnouncementWords.from(row)), new Span(AnnouncementWords.until(row)));
    }

    /** One below the other, so that the figures beside them stay in sight in large text too. */
    private static Div twoLines(Span above, Span below) {
        below.setVisible(!below.getText().isEmpty());
        var lines = new Div(above, below);
        lines.addClassNames("yt-two-lines", "num");
        return lines;
    }

    private Component card(AnnouncementRow row) {
        var head = new Div(title(row), AnnouncementWords.badge(row.state()));
        head.addClassName("yt-actions");
        var whom = new Paragraph(AnnouncementWords.audience(row.audience(), choices));
        whom.addClassName("yt-quiet");
        var when = new Paragraph(AnnouncementWords.when(row));
        when.addClassNames("yt-quiet", "num");
        var figures = new Paragraph(AnnouncementWords.figures(row));
        figures.addClassName("num");
        return new Card(head, whom, when, figures);
    }
}
