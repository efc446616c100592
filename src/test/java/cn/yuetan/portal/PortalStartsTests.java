package cn.yuetan.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.TestPeople;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class PortalStartsTests {

    @Autowired
    JdbcClient database;

    @Autowired
    TestPeople people;

    @Test
    void knowsTheTwoStations() {
        assertThat(database.sql("SELECT code FROM station WHERE code IN ('south', 'north') ORDER BY opened_on")
                        .query(String.class)
                        .list())
                .containsExactly("south", "north");
    }

    @Test
    void makesPeopleForTests() {
        assertThat(people.courier()).isPositive();
        assertThat(people.station()).isPositive();
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void aRefusedRowLeavesNoValueInTheLog(CapturedOutput log) {
        var insert = "INSERT INTO account (kind, user_name, display_name, created_at) VALUES ('STAFF', ?, 'x', NOW())";
        database.sql(insert).param("t-once-in-the-log").update();

        assertThatThrownBy(() -> database.sql(insert).param("t-once-in-the-log").update())
                .isInstanceOf(DuplicateKeyException.class);

        assertThat(log).doesNotContain("t-once-in-the-log");
    }
}
