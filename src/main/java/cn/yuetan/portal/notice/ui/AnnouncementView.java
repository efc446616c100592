package cn.yuetan.portal.notice.ui;

import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.notice.announcement.AnnouncementDetails;
import cn.yuetan.portal.notice.announcement.AnnouncementDraft;
import cn.yuetan.portal.notice.announcement.AnnouncementId;
import cn.yuetan.portal.notice.announcement.AnnouncementState;
import cn.yuetan.portal.notice.announcement.AnnouncementTopics;
import cn.yuetan.portal.notice.announcement.Announcements;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import cn.yuetan.portal.shared.ui.PageHeader;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Toast;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** One announcement for staff: a draft is written here, one that is out is watched and withdrawn. */
@Route("staff/announcements/:announcement(new|[0-9]{1,18})")
@RolesAllowed({Roles.OFFICE, Roles.COMMUNITY, Roles.KEEPER})
class AnnouncementView extends Div implements HasDynamicTitle, AfterNavigationObserver {

    private static final String ANNOUNCEMENT = "announcement";

    private final transient Announcements announcements;
    private final transient Clock clock;
    private final boolean mayWrite;
    private @Nullable AnnouncementDetails shown;

    AnnouncementView(Announcements announcements, CurrentPerson person, LiveUpdates live, Clock clock) {
        this.announcements = announcements;
        this.clock = clock;
        mayWrite = person.has(Roles.OFFICE);
        live.subscribe(this, AnnouncementTopics.FIGURES, this::refresh);
    }

    static RouteParameters parameters(AnnouncementId id) {
        return new RouteParameters(ANNOUNCEMENT, Long.toString(id.value()));
    }

    @Override
    public String getPageTitle() {
        return Texts.of("notice.announcement.one");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var wanted = event.getRouteParameters().get(ANNOUNCEMENT).orElseThrow(NotFoundException::new);
        if (wanted.equals("new")) {
            showNew();
        } else {
            show(announcements.get(new AnnouncementId(Long.parseLong(wanted))));
        }
    }

    private void showNew() {
        var key = RequestKey.fresh();
        var form = form();
        form.actions(
                Buttons.primary("notice.announcement.goOn", click -> {
                    var id = announcements.create(form.draft(), key);
                    UI.getCurrentOrThrow().navigate(AnnouncementView.class, parameters(id));
                }),
                back());
        removeAll();
        if (mayWrite) {
            add(new PageHeader(Texts.of("notice.announcement.new"), Texts.of("notice.announcement.new.hint")), form);
        } else {
            UI.getCurrentOrThrow().navigate(AnnouncementsView.class);
        }
    }

    private void show(AnnouncementDetails details) {
        shown = details;
        removeAll();
        add(new PageHeader(details.draft().title(), AnnouncementWords.when(details.row()), acts(details)));
        var state = new Div(AnnouncementWords.badge(details.row().state()));
        state.addClassNames("yt-actions", "yt-announcement-state");
        add(state);
        if (mayWrite && details.row().state() == AnnouncementState.DRAFT) {
            add(editor(details));
        } else {
            add(new AnnouncementCase(
                    details,
                    AnnouncementWords.audience(details.row().audience(), announcements.audiences(Texts.locale()))));
        }
    }

    /** While somebody writes, nothing is drawn anew; figures and states of what is out are. */
    private void refresh() {
        if (shown == null || (mayWrite && shown.row().state() == AnnouncementState.DRAFT)) {
            return;
        }
        var now = announcements.get(shown.row().id());
        if (!now.equals(shown)) {
            show(now);
        }
    }

    private AnnouncementForm editor(AnnouncementDetails details) {
        var form = form();
        form.show(details.draft());
        var id = details.row().id();
        var key = RequestKey.fresh();
        form.actions(
                Buttons.primary("notice.announcement.publish", click -> askToPublish(form, details, key)),
                Buttons.once(Buttons.quiet("notice.announcement.save"), click -> {
                    announcements.change(id, details.version(), form.draft());
                    Toast.good(Texts.of("notice.announcement.saved"));
                    show(announcements.get(id));
                }));
        return form;
    }

    private AnnouncementForm form() {
        return new AnnouncementForm(announcements.audiences(Texts.locale()), announcements::reach, clock.instant());
    }

    /** What was typed is saved first, so that what goes out is what stands on the screen. */
    private void askToPublish(AnnouncementForm form, AnnouncementDetails details, RequestKey key) {
        var id = details.row().id();
        var draft = form.draft();
        var saved = details;
        if (!draft.equals(details.draft())) {
            announcements.change(id, details.version(), draft);
            saved = announcements.get(id);
            show(saved);
        }
        var version = saved.version();
        var people = announcements.reach(draft.audience());
        var dialog = new ConfirmDialog();
        dialog.setHeader(Texts.of("notice.announcement.publish.ask", draft.title()));
        dialog.setText(
                people == 0
                        ? Texts.of("notice.announcement.refused.nobody")
                        : Texts.of("notice.announcement.publish.reaches", Integer.toString(people)));
        dialog.setCancelable(true);
        dialog.setWidth("26rem");
        dialog.setCancelText(Texts.of("notice.announcement.publish.notYet"));
        dialog.setConfirmText(Texts.of("notice.announcement.publish"));
        dialog.addConfirmListener(confirm -> {
            announcements.publish(id, version, key);
            Toast.good(Texts.of("notice.announcement.published"));
            show(announcements.get(id));
        });
        dialog.open();
    }

    private Button[] acts(AnnouncementDetails details) {
        var buttons = new ArrayList<Button>();
        buttons.add(back());
        if (mayWrite) {
            var id = details.row().id();
            var state = details.row().state();
            if (state == AnnouncementState.DRAFT) {
                buttons.add(Buttons.danger("notice.announcement.discard", click -> askToDiscard(details)));
            }
            if (state == AnnouncementState.SCHEDULED) {
                buttons.add(Buttons.once(Buttons.quiet("notice.announcement.takeBack"), click -> {
                    announcements.takeBack(id);
                    show(announcements.get(id));
                }));
            }
            if (state.canBecome(AnnouncementState.WITHDRAWN)) {
                buttons.add(pin(details, false));
                if (AnnouncementDraft.everybodyMayKnow(details.row().audience())) {
                    buttons.add(pin(details, true));
                }
                buttons.add(Buttons.danger("notice.announcement.withdraw", click -> new WithdrawDialog(
                                details.row().title(), (reason, key) -> {
                                    announcements.withdraw(id, reason, key);
                                    Toast.good(Texts.of("notice.announcement.withdrawn"));
                                    show(announcements.get(id));
                                })
                        .open()));
            }
        }
        return buttons.toArray(Button[]::new);
    }

    private void askToDiscard(AnnouncementDetails details) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(
                Texts.of("notice.announcement.discard.ask", details.row().title()));
        dialog.setText(Texts.of("notice.announcement.discard.text"));
        dialog.setCancelable(true);
        dialog.setWidth("26rem");
        dialog.setCancelText(Texts.of("notice.announcement.discard.keep"));
        dialog.setConfirmText(Texts.of("notice.announcement.discard"));
        dialog.addConfirmListener(confirm -> {
            announcements.discard(details.row().id());
            Toast.good(Texts.of("notice.announcement.discarded"));
            UI.getCurrentOrThrow().navigate(AnnouncementsView.class);
        });
        dialog.open();
    }

    /** Puts it on the first pages of phones or tablets, or takes it off. */
    private Button pin(AnnouncementDetails details, boolean kiosk) {
        var row = details.row();
        var on = kiosk ? row.pinnedKiosk() : row.pinnedPhone();
        var key = "notice.announcement." + (on ? "unpin." : "pin.") + (kiosk ? "kiosk" : "phone");
        return Buttons.once(Buttons.quiet(key), click -> {
            announcements.pin(row.id(), kiosk != row.pinnedKiosk(), kiosk == row.pinnedPhone());
            show(announcements.get(row.id()));
        });
    }

    private static Button back() {
        return Buttons.quiet(
                "notice.announcement.back", click -> UI.getCurrentOrThrow().navigate(AnnouncementsView.class));
    }
}
