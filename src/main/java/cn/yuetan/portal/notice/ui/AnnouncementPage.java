package cn.yuetan.portal.notice.ui;

import cn.yuetan.portal.notice.PinnedAnnouncements;
import cn.yuetan.portal.notice.announcement.AnnouncementId;
import cn.yuetan.portal.notice.announcement.AnnouncementReading;
import cn.yuetan.portal.notice.announcement.AnnouncementState;
import cn.yuetan.portal.notice.announcement.ReadableAnnouncement;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.EmptyState;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import cn.yuetan.portal.shared.ui.PageHeader;
import cn.yuetan.portal.shared.ui.Stack;
import cn.yuetan.portal.shared.ui.StatusBadge;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Tone;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import org.jspecify.annotations.Nullable;

/** An announcement for its readers; the same page on every surface. Opening it is reading it. */
abstract class AnnouncementPage extends Stack implements HasDynamicTitle, AfterNavigationObserver {

    static final String ANNOUNCEMENT = "announcement";

    private final transient AnnouncementReading reading;
    private @Nullable AnnouncementId id;
    private transient @Nullable ReadableAnnouncement shown;

    AnnouncementPage(AnnouncementReading reading, LiveUpdates live) {
        this.reading = reading;
        addClassName("yt-announcement");
        live.subscribe(this, PinnedAnnouncements.TOPIC, this::show);
    }

    @Override
    public String getPageTitle() {
        return Texts.of("notice.announcement.one");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        id = new AnnouncementId(
                Long.parseLong(event.getRouteParameters().get(ANNOUNCEMENT).orElseThrow(NotFoundException::new)));
        show();
    }

    private void show() {
        if (id == null) {
            return;
        }
        var now = reading.open(id, Texts.locale());
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        removeAll();
        if (now.state() == AnnouncementState.WITHDRAWN) {
            add(new EmptyState(
                    LineIcon.INFO,
                    Texts.of("notice.announcement.gone", now.title()),
                    Texts.of("notice.announcement.gone.hint")));
            return;
        }
        add(new PageHeader(
                now.title(), Texts.of("notice.announcement.publishedOn", Formats.dateTime(now.publishedAt()))));
        if (now.state() == AnnouncementState.EXPIRED) {
            add(new StatusBadge(
                    Tone.NEUTRAL,
                    LineIcon.HOURGLASS,
                    Texts.of("notice.announcement.overSince", Formats.dateTime(now.expiresAt()))));
        }
        add(new Card(new AnnouncementText(now.body())));
    }
}
