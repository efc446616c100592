package cn.yuetan.portal.notice.ui;

import cn.yuetan.portal.notice.announcement.AnnouncementDetails;
import cn.yuetan.portal.notice.announcement.AnnouncementDraft;
import cn.yuetan.portal.notice.announcement.AnnouncementId;
import cn.yuetan.portal.notice.announcement.AnnouncementState;
import cn.yuetan.portal.notice.announcement.Announcements;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Toast;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;

/** What can be done with an announcement besides writing it, by its state. */
class AnnouncementActs {

    private final Announcements announcements;
    private final boolean mayWrite;
    private final SerializableConsumer<AnnouncementId> afterwards;

    AnnouncementActs(Announcements announcements, boolean mayWrite, SerializableConsumer<AnnouncementId> afterwards) {
        this.announcements = announcements;
        this.mayWrite = mayWrite;
        this.afterwards = afterwards;
    }

    Button[] buttons(AnnouncementDetails details) {
        var buttons = new ArrayList<Button>();
        buttons.add(back());
        var state = details.row().state();
        if (mayWrite && state == AnnouncementState.DRAFT) {
            buttons.add(Buttons.danger("notice.announcement.discard", click -> askToDiscard(details)));
        }
        if (mayWrite && state == AnnouncementState.SCHEDULED) {
            buttons.add(Buttons.once(Buttons.quiet("notice.announcement.takeBack"), click -> {
                announcements.takeBack(details.row().id());
                afterwards.accept(details.row().id());
            }));
        }
        if (mayWrite && state.canBecome(AnnouncementState.WITHDRAWN)) {
            if (AnnouncementDraft.hasCouriers(details.row().audience())) {
                buttons.add(pinPhone(details));
            }
            if (AnnouncementDraft.everybodyMayKnow(details.row().audience())) {
                buttons.add(pinKiosk(details));
            }
            buttons.add(Buttons.danger("notice.announcement.withdraw", click -> askToWithdraw(details)));
        }
        return buttons.toArray(Button[]::new);
    }

    static Button back() {
        return Buttons.quiet(
                "notice.announcement.back", click -> UI.getCurrentOrThrow().navigate(AnnouncementsView.class));
    }

    private Button pinPhone(AnnouncementDetails details) {
        var row = details.row();
        return pin(
                row.pinnedPhone() ? "notice.announcement.unpin.phone" : "notice.announcement.pin.phone",
                row.id(),
                row.pinnedKiosk(),
                !row.pinnedPhone());
    }

    private Button pinKiosk(AnnouncementDetails details) {
        var row = details.row();
        return pin(
                row.pinnedKiosk() ? "notice.announcement.unpin.kiosk" : "notice.announcement.pin.kiosk",
                row.id(),
                !row.pinnedKiosk(),
                row.pinnedPhone());
    }

    private Button pin(String key, AnnouncementId id, boolean kiosk, boolean phone) {
        return Buttons.once(Buttons.quiet(key), click -> {
            announcements.pin(id, kiosk, phone);
            afterwards.accept(id);
        });
    }

    private void askToWithdraw(AnnouncementDetails details) {
        var id = details.row().id();
        new WithdrawDialog(AnnouncementWords.title(details.row()), (reason, key) -> {
                    announcements.withdraw(id, reason, key);
                    Toast.good(Texts.of("notice.announcement.withdrawn"));
                    afterwards.accept(id);
                })
                .open();
    }

    private void askToDiscard(AnnouncementDetails details) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(Texts.of("notice.announcement.discard.ask", AnnouncementWords.title(details.row())));
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
}
