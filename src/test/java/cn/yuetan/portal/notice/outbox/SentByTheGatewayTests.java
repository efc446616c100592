package cn.yuetan.portal.notice.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.courier.CourierId;
import cn.yuetan.portal.courier.CourierVerification;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.TestPeople;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the office's decision to the courier's phone, with the portal's own parts. */
@PortalTest
class SentByTheGatewayTests {

    @Autowired
    Dispatcher dispatcher;

    @Autowired
    OutboxBench bench;

    @Autowired
    CourierVerification verification;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient database;

    @Test
    void anApprovedCourierReadsItOnThePhone() {
        bench.quiet();
        var before = messages();
        people.actAsOffice();
        verification.approve(new CourierId(people.courier("REGISTERED")));
        assertThat(messages()).isEqualTo(before);
        dispatcher.round();
        dispatcher.awaitSent();
        assertThat(messages()).isEqualTo(before + 1);
        assertThat(database.sql("SELECT text FROM sms_message ORDER BY id DESC LIMIT 1")
                        .query(String.class)
                        .single())
                .startsWith("登记通过了")
                .contains("11月23日");
    }

    private int messages() {
        return database.sql("SELECT COUNT(*) FROM sms_message WHERE template = 'courier.approved'")
                .query(Integer.class)
                .single();
    }
}
