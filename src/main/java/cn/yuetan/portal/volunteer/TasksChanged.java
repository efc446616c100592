package cn.yuetan.portal.volunteer;

import cn.yuetan.portal.shared.ui.LiveUpdates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells the open screens, after the commit, that tasks or their free places changed. */
@Component
class TasksChanged {

    private final LiveUpdates live;

    TasksChanged(LiveUpdates live) {
        this.live = live;
    }

    void afterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                live.publish(VolunteerTasks.TOPIC);
            }
        });
    }
}
