package cn.yuetan.portal.notice;

import org.springframework.modulith.NamedInterface;

/**
 * Takes messages in. Called by services inside their own transaction: a message of a transaction that rolls back was
 * never written, one of a transaction that commits is never lost. Nothing is sent before the commit.
 */
@NamedInterface("contract")
public interface Notices {

    /**
     * Writes the message to whoever it is for.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException outside of a transaction
     */
    void send(Notice<?> notice);

    /** The cause is gone: what waits of this kind about it is not sent, and the inbox shows it as over. */
    void causeGone(NoticeKind<?> kind, String cause);
}
