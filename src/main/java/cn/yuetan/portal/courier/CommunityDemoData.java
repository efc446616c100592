package cn.yuetan.portal.courier;

import cn.yuetan.portal.shared.DemoData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Twenty-six invented communities, marked as samples; two of three couriers of the demo say which one they ride most. */
@Component
@Profile("demo")
@Order(25)
class CommunityDemoData implements DemoData {

    private static final int STEP = 10;
    private static final int SAYS_NOTHING = 3;

    private final JdbcClient database;

    CommunityDemoData(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void loadOnce() {}

    /** At each start, so that an older demo gets its communities too; a list that staff have touched stays theirs. */
    @Override
    @Transactional
    public void loadForDay(LocalDate today) {
        if (count() > 0) {
            return;
        }
        var order = STEP;
        for (var name : names()) {
            database.sql("INSERT INTO community (name, sort_order, active, sample) VALUES (?, ?, TRUE, TRUE)")
                    .param(name)
                    .param(order)
                    .update();
            order += STEP;
        }
        var communities = ids("SELECT id FROM community ORDER BY id");
        var couriers = ids("SELECT id FROM courier WHERE status = 'APPROVED' ORDER BY id");
        for (var number = 0; number < couriers.size(); number++) {
            if (number % SAYS_NOTHING != SAYS_NOTHING - 1) {
                database.sql("UPDATE courier SET community_id = ? WHERE id = ?")
                        .param(communities.get(number % communities.size()))
                        .param(couriers.get(number))
                        .update();
            }
        }
    }

    private int count() {
        return database.sql("SELECT COUNT(*) FROM community")
                .query(Integer.class)
                .single();
    }

    private List<Long> ids(String statement) {
        return database.sql(statement).query(Long.class).list();
    }

    private static List<String> names() {
        try {
            return new ClassPathResource("courier/demo-communities.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The sample communities are missing", e);
        }
    }
}
