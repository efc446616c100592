package cn.yuetan.portal.volunteer;

import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.DemoData;
import cn.yuetan.portal.shared.RequestKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Invented tasks for today and the coming days, from {@code demo/volunteer-tasks.csv}; marked as samples for staff. */
@Component
@Profile("demo")
@Order(60)
class VolunteerDemoData implements DemoData {

    private final VolunteerTaskRepository tasks;
    private final RoleTable roles;
    private final Clock clock;

    VolunteerDemoData(VolunteerTaskRepository tasks, RoleTable roles, Clock clock) {
        this.tasks = tasks;
        this.roles = roles;
        this.clock = clock;
    }

    @Override
    public void loadOnce() {}

    /** A task's key is made of its day and name, so that no start loads it twice. */
    @Override
    @Transactional
    public void loadForDay(LocalDate today) {
        var known = roles.all();
        for (var line : lines()) {
            var cells = line.split(",", -1);
            load(cells, today.plusDays(Long.parseLong(cells[0])), known);
        }
    }

    private void load(String[] cells, LocalDate day, List<VolunteerRoleRow> known) {
        var key = RequestKey.of("demo/" + day + "/" + cells[5]);
        if (tasks.findByRequestKey(key.value()).isPresent()) {
            return;
        }
        var starts = BusinessDay.at(day, LocalTime.parse(cells[1]));
        var draft = new TaskDraft(
                known.stream()
                        .filter(role -> role.name().english().equals(cells[4]))
                        .findFirst()
                        .orElse(known.getFirst())
                        .id(),
                cells[5],
                cells[7],
                cells[6],
                cells[8],
                starts,
                starts.plus(Duration.ofMinutes(Long.parseLong(cells[2]))),
                starts.minus(Duration.ofMinutes(10)),
                Integer.parseInt(cells[3]));
        tasks.saveAndFlush(VolunteerTask.sample(draft, key, clock.instant()));
    }

    private static List<String> lines() {
        try {
            return new ClassPathResource("demo/volunteer-tasks.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The sample tasks are missing", e);
        }
    }
}
