package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.notice.PrivateLinks;
import cn.yuetan.portal.shared.PersonalData;
import cn.yuetan.portal.shared.RequestKey;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Reads the tokens that left in short messages, as their readers do. */
@Component
public class TestLinks {

    private final JdbcClient database;
    private final PersonalData personalData;

    private final PrivateLinks links;
    private final TransactionTemplate transactions;

    TestLinks(JdbcClient database, PersonalData personalData, PrivateLinks links, TransactionTemplate transactions) {
        this.links = links;
        this.transactions = transactions;
        this.database = database;
        this.personalData = personalData;
    }

    /** The token of the latest invitation to a place. */
    public String invitation(PlaceId place) {
        return database.sql("""
                        SELECT n.payload FROM notice n JOIN place_invitation i ON n.cause = CONCAT('invitation:', i.id)
                        WHERE i.place_id = ? AND n.kind = 'servicepoint.invited' ORDER BY n.id DESC LIMIT 1
                        """)
                .param(place.value())
                .query((row, number) -> JsonMapper.builder()
                        .build()
                        .readValue(
                                personalData.decrypt("notice.values", row.getBytes("payload")),
                                HostNotices.Invited.class)
                        .token())
                .single();
    }

    /** The token of the latest reminder of a host. */
    public String renewal(long host) {
        return database.sql("""
                        SELECT payload FROM notice WHERE account_id = ? AND kind = 'servicepoint.renew'
                        ORDER BY id DESC LIMIT 1
                        """)
                .param(host)
                .query((row, number) -> JsonMapper.builder()
                        .build()
                        .readValue(
                                personalData.decrypt("notice.values", row.getBytes("payload")),
                                ServicePointNotices.Amber.class)
                        .token())
                .single();
    }

    /** A link as a reminder carries one. */
    public String renewalOf(PlaceId place, long host) {
        return Objects.requireNonNull(transactions.execute(status -> links.issue(
                        PlaceRenewals.PURPOSE,
                        PlaceRenewals.subject(place, new AccountId(host)),
                        PlaceRenewals.VALID,
                        1,
                        RequestKey.fresh())
                .orElseThrow()));
    }

    /** All tests come from one address. */
    public void freshClient() {
        database.sql("DELETE FROM throttle WHERE scope = 'private-link'").update();
    }
}
