package cn.yuetan.portal.shell;

import cn.yuetan.portal.shared.Refusal;
import cn.yuetan.portal.shared.ui.Appearance;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.ErrorState;
import cn.yuetan.portal.shared.ui.RefusalNotice;
import cn.yuetan.portal.shared.ui.Surface;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.shared.Registration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.util.DisconnectedClientHelper;

/** The one place where failures meet people: a refusal is said in their language, anything else gets a number. */
class RefusalErrorHandler implements ErrorHandler {

    private static final int NOTICE_MS = 12_000;

    @Override
    public void error(ErrorEvent event) {
        Throwable failure = event.getThrowable();
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            return;
        }
        UI ui = UI.getCurrent();
        Optional<Refusal> refusal = find(failure, Refusal.class);
        if (refusal.isPresent()) {
            if (ui != null) {
                show(ui, RefusalNotice.of(refusal.get()));
            }
        } else if (find(failure, AccessDeniedException.class).isPresent()) {
            if (ui != null) {
                show(ui, new RefusalNotice(Texts.of("shell.denied.title"), Texts.of("shell.denied.hint")));
            }
        } else {
            String reference = Reference.log(failure);
            if (ui != null) {
                show(ui, new ErrorState(Texts.of("shell.failed.title"), Texts.of("shell.failed.hint"), reference));
            }
        }
    }

    static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
        for (@Nullable Throwable each = failure; each != null; each = each.getCause()) {
            if (type.isInstance(each)) {
                return Optional.of(type.cast(each));
            }
        }
        return Optional.empty();
    }

    private static void show(UI ui, Component notice) {
        if (Appearance.of(ui).surface() == Surface.KIOSK) {
            showAtKiosk(ui, notice);
        } else {
            Notification notification = new Notification(notice);
            notification.addClassName("yt-notice");
            notification.setPosition(Notification.Position.TOP_CENTER);
            notification.setDuration(NOTICE_MS);
            notification.open();
        }
    }

    private static void showAtKiosk(UI ui, Component notice) {
        Dialog dialog = new Dialog(notice);
        dialog.addClassName("yt-kiosk-notice");
        dialog.getFooter().add(Buttons.primary("shell.understood", click -> dialog.close()));
        Registration leaving = ui.addBeforeLeaveListener(leave -> dialog.close());
        dialog.addDetachListener(gone -> leaving.remove());
        dialog.open();
    }
}
