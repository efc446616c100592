package cn.yuetan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.TestPeople;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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
}
