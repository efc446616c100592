package cn.yuetan.portal.notice.duty;

import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.DemoData;
import cn.yuetan.portal.shared.RequestKey;
import java.time.Clock;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The demo's roster: the office by day, the keepers by night and on days off, others as deputies. */
@Component
@Profile("demo")
@Order(15)
class DutyDemoData implements DemoData {

    private final JdbcClient database;
    private final Clock clock;

    DutyDemoData(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void loadOnce() {
        line(1, "office", DayRule.WORKDAYS, "08:30:00", "18:30:00");
        line(1, "keeper-south", DayRule.WORKDAYS, "18:30:00", "08:30:00");
        line(1, "keeper-north", DayRule.DAYS_OFF, "08:30:00", "08:30:00");
        line(2, "admin", DayRule.EVERY_DAY, "08:30:00", "22:30:00");
        line(2, "community", DayRule.EVERY_DAY, "22:30:00", "08:30:00");
    }

    private void line(int tier, String userName, DayRule rule, String starts, String ends) {
        database.sql("""
                        INSERT INTO duty_line (request_key, roster, tier, account_id, rule, weekdays, starts, ends, first_day)
                        SELECT ?, 'office', ?, id, ?, 0, ?, ?, ? FROM account WHERE user_name = ?
                        """)
                .param(RequestKey.of("demo:duty:" + tier + userName + rule).bytes())
                .param(tier)
                .param(rule.name())
                .param(starts)
                .param(ends)
                .param(BusinessDay.today(clock).minusDays(14))
                .param(userName)
                .update();
    }
}
