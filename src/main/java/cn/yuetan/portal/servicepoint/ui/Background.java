package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.shared.Refusal;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.Command;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContextHolder;

/** Does what takes long on a thread of its own, as the person who asked for it, while the page stays alive. */
final class Background {

    private static final Logger LOG = LoggerFactory.getLogger(Background.class);

    private Background() {}

    /**
     * Returns at once; exactly one of the two hears of the outcome, on the page. A failure that is no refusal goes where all
     * failures go.
     */
    static <T> void run(Callable<T> work, SerializableConsumer<T> done, SerializableConsumer<Refusal> refused) {
        var ui = UI.getCurrentOrThrow();
        // A copy: the request's own is emptied when the request ends.
        var person = SecurityContextHolder.createEmptyContext();
        person.setAuthentication(SecurityContextHolder.getContext().getAuthentication());
        Runnable job = () -> access(ui, outcome(work, done, refused));
        Thread.ofVirtual().name("page-work").start(new DelegatingSecurityContextRunnable(job, person));
    }

    /** Runs the command on the page, if it is still there. */
    static void access(UI ui, Command command) {
        try {
            ui.access(command);
        } catch (UIDetachedException gone) {
            LOG.debug("The page has gone in the meantime");
        }
    }

    private static <T> Command outcome(
            Callable<T> work, SerializableConsumer<T> done, SerializableConsumer<Refusal> refused) {
        try {
            var result = work.call();
            return () -> done.accept(result);
        } catch (Refusal no) {
            return () -> refused.accept(no);
        } catch (Exception failure) {
            return () -> {
                throw new IllegalStateException(failure);
            };
        }
    }
}
