package cn.yuetan.portal.notice.outbox;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.identity.ActiveAccounts;
import cn.yuetan.portal.notice.Notice;
import cn.yuetan.portal.notice.NoticeKind;
import cn.yuetan.portal.notice.Notices;
import cn.yuetan.portal.notice.Recipient;
import cn.yuetan.portal.notice.inbox.InboxTopic;
import cn.yuetan.portal.shared.PersonalData;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import java.util.Arrays;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes messages beside what they speak of: both are committed or neither. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Outbox implements Notices {

    private static final int KEY_BYTES = 16;

    private final OutboxTable table;
    private final Deliveries deliveries;
    private final ActiveAccounts accounts;
    private final PersonalData personalData;
    private final LiveUpdates live;
    private final JsonMapper json = JsonMapper.builder().build();

    Outbox(
            OutboxTable table,
            Deliveries deliveries,
            ActiveAccounts accounts,
            PersonalData personalData,
            LiveUpdates live) {
        this.table = table;
        this.deliveries = deliveries;
        this.accounts = accounts;
        this.personalData = personalData;
        this.live = live;
    }

    @Override
    public void send(Notice<?> notice) {
        for (var recipient : everybody(notice.to())) {
            write(notice, recipient);
        }
    }

    @Override
    public void causeGone(NoticeKind<?> kind, String cause) {
        deliveries.cancel(kind.id(), cause);
        table.settle(kind.id(), cause).forEach(this::tell);
    }

    private List<? extends Recipient> everybody(Recipient to) {
        return to instanceof Recipient.Staff staff
                ? accounts.withDuty(staff.duty(), staff.scope()).stream()
                        .map(Recipient.Person::new)
                        .toList()
                : List.of(to);
    }

    private <V extends Record> void write(Notice<V> notice, Recipient recipient) {
        var kind = notice.kind();
        var payload = personalData.encrypt("notice.values", json.writeValueAsString(notice.values()));
        var key = Arrays.copyOf(
                personalData.lookupHash(
                        "notice.key", kind.id() + '|' + notice.key().value() + '|' + name(recipient)),
                KEY_BYTES);
        long id;
        try {
            id = table.insert(key, notice, recipient, payload, page(notice, recipient));
        } catch (DuplicateKeyException sentBefore) {
            return;
        }
        deliveries.write(id, kind, recipient);
        if (recipient instanceof Recipient.Person person) {
            tell(person.account());
        }
    }

    /** Only an inbox opens pages; elsewhere the page may be a secret, such as a private link, and is made when it leaves. */
    private static <V extends Record> String page(Notice<V> notice, Recipient recipient) {
        return recipient instanceof Recipient.Person ? notice.kind().opens().apply(notice.values()) : "";
    }

    private void tell(AccountId account) {
        live.publishAfterCommit(InboxTopic.of(account));
    }

    private static String name(Recipient recipient) {
        return switch (recipient) {
            case Recipient.Person person -> "account:" + person.account().value();
            case Recipient.Number number -> "phone:" + number.phone().e164();
            case Recipient.Room room -> "room:" + room.audience();
            case Recipient.Mailbox mailbox -> "mailbox:" + mailbox.address().value();
            case Recipient.Staff staff -> throw new IllegalArgumentException("A duty is not one recipient: " + staff);
        };
    }
}
