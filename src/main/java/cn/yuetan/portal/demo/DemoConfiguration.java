package cn.yuetan.portal.demo;

import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.DemoData;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.StringUtils;

/** The demo's clock and its sample data. */
@Configuration
@Profile("demo")
class DemoConfiguration {

    private static final LocalTime SERVING_FROM = LocalTime.of(10, 30);
    private static final LocalTime SERVING_TO = LocalTime.of(15, 20);
    private static final LocalTime LUNCH = LocalTime.of(11, 20);

    /** Starts at the wished time; without a wish at Beijing's time, or at lunch where the stations serve nothing now. */
    @Bean
    DemoClock clock(@Value("${portal.demo.at:}") String at) {
        var clock = new DemoClock(Clock.systemUTC());
        var now = clock.now();
        if (StringUtils.hasText(at)) {
            clock.moveTo(LocalTime.parse(at));
        } else if (now.isBefore(SERVING_FROM) || now.isAfter(SERVING_TO)) {
            clock.moveTo(LUNCH);
        }
        return clock;
    }

    @Bean
    ApplicationRunner loadDemoData(List<DemoData> modules, JdbcClient database, Clock clock) {
        return new DemoLoader(modules, database, clock);
    }

    private record DemoLoader(List<DemoData> modules, JdbcClient database, Clock clock) implements ApplicationRunner {

        @Override
        public void run(@Nullable ApplicationArguments arguments) {
            for (var module : modules) {
                var name = module.getClass().getSimpleName().replaceAll("\\$\\$.*", "");
                var loaded = database.sql("SELECT COUNT(*) FROM demo_load WHERE name = ?")
                        .param(name)
                        .query(Integer.class)
                        .single();
                if (loaded == 0) {
                    module.loadOnce();
                    database.sql("INSERT INTO demo_load (name) VALUES (?)")
                            .param(name)
                            .update();
                }
                module.loadForDay(BusinessDay.today(clock));
            }
        }
    }
}
