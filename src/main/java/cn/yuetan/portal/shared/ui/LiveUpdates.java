package cn.yuetan.portal.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells the pages that show a topic that it changed; the publisher never waits for any of them. */
@org.springframework.stereotype.Component
public class LiveUpdates {

    private static final Logger LOG = LoggerFactory.getLogger(LiveUpdates.class);

    private final Map<String, List<Subscriber>> topics = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** Runs the command on the component's page at each change, as long as the component is on a page. */
    public void subscribe(Component component, String topic, Command onChange) {
        component.addAttachListener(event -> attach(component, event.getUI(), topic, onChange));
        component.getUI().ifPresent(ui -> attach(component, ui, topic, onChange));
    }

    /** Says that the topic changed; returns at once. Call it after the transaction has committed. */
    public void publish(String topic) {
        topics.getOrDefault(topic, List.of()).forEach(this::wake);
    }

    /** Says that the topic changed when the acting transaction has committed; at once where there is none. */
    public void publishAfterCommit(String topic) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            publish(topic);
            return;
        }
        var promised = new Promised(this, topic);
        if (!TransactionSynchronizationManager.getSynchronizations().contains(promised)) {
            TransactionSynchronizationManager.registerSynchronization(promised);
        }
    }

    /** Runs the act when the acting transaction has committed; at once where there is none. */
    public void afterCommit(Runnable act) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            act.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                act.run();
            }
        });
    }

    int subscribers(String topic) {
        return topics.getOrDefault(topic, List.of()).size();
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    private void attach(Component component, UI ui, String topic, Command onChange) {
        Subscriber subscriber = new Subscriber(ui, onChange);
        topics.compute(topic, (key, present) -> {
            List<Subscriber> list = present == null ? new CopyOnWriteArrayList<>() : present;
            list.add(subscriber);
            return list;
        });
        component.addDetachListener(event -> {
            event.unregisterListener();
            topics.computeIfPresent(topic, (key, present) -> {
                present.remove(subscriber);
                return present.isEmpty() ? null : present;
            });
        });
    }

    private void wake(Subscriber subscriber) {
        try {
            threads.execute(() -> subscriber.run());
        } catch (RejectedExecutionException stopping) {
            LOG.debug("Not told a page because the portal is stopping");
        }
    }

    /** However often a transaction says that a topic changed, its pages hear of it once. */
    private record Promised(LiveUpdates live, String topic) implements TransactionSynchronization {

        @Override
        public void afterCommit() {
            live.publish(topic);
        }
    }

    private static final class Subscriber {

        private final UI ui;
        private final Command onChange;

        Subscriber(UI ui, Command onChange) {
            this.ui = ui;
            this.onChange = onChange;
        }

        void run() {
            try {
                ui.access(onChange);
            } catch (UIDetachedException gone) {
                LOG.trace("The page has gone in the meantime");
            }
        }
    }
}
