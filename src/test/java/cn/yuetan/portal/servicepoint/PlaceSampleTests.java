package cn.yuetan.portal.servicepoint;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.hours.Timetable;
import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.workday.WorkCalendar;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** The 56 of the demo keep to the facts: 2 + 26 + 28, 27 services, and nothing invented that does not say so. */
class PlaceSampleTests {

    private static final Instant NOW = Instant.parse("2026-11-23T03:20:00Z");

    private final List<PlaceSample> samples =
            lines("demo/places.csv").map(cells -> PlaceSample.of(cells, NOW)).toList();

    private final List<ServiceDraft> services =
            lines("demo/place-services.csv").map(PlaceSample::service).toList();

    @Test
    void areTwoCentersTwentySixCommunitiesAndTwentyEightMerchants() {
        var kinds = samples.stream()
                .collect(Collectors.groupingBy(sample -> sample.draft().facts().kind(), Collectors.counting()));
        assertThat(kinds).isEqualTo(Map.of(PlaceKind.CENTER, 2L, PlaceKind.COMMUNITY, 26L, PlaceKind.MERCHANT, 28L));
    }

    @Test
    void offerTwentySevenServicesWithTheTwoThatAreFacts() {
        assertThat(services).hasSize(25).allSatisfy(service -> assertThat(service.checked())
                .isEqualTo(service));
        var known = services.stream().map(ServiceDraft::code).collect(Collectors.toSet());
        known.addAll(List.of("warm-up", "haircut"));
        assertThat(known).hasSize(27);
        var offered = samples.stream()
                .flatMap(sample -> sample.draft().offers().stream().map(Offer::service))
                .collect(Collectors.toSet());
        assertThat(offered).isEqualTo(known);
    }

    @Test
    void sayThatTheyAreSamples() {
        assertThat(samples)
                .filteredOn(sample -> !sample.invented())
                .singleElement()
                .satisfies(sample -> assertThat(sample.draft().facts().name()).isEqualTo("恒华七月党群服务中心"));
        assertThat(samples)
                .filteredOn(PlaceSample::invented)
                .allSatisfy(sample -> assertThat(sample.draft().facts().name()).contains("示例"));
    }

    @Test
    void couldBeTypedLikeThis() {
        assertThat(samples).allSatisfy(sample -> {
            assertThat(sample.draft().checked(BusinessDay.of(NOW)).offers())
                    .isEqualTo(sample.draft().offers());
            var point = sample.draft().facts().point();
            assertThat(point.latitude()).isBetween(39.905, 39.925);
            assertThat(point.longitude()).isBetween(116.325, 116.360);
        });
    }

    @Test
    void showWhatTheDirectoryHasToShow() {
        var open = new HashSet<Boolean>();
        samples.forEach(sample -> open.add(new Timetable(sample.draft().schedule(), new WorkCalendar(Map.of()))
                .at(NOW)
                .open()));
        assertThat(open).containsExactlyInAnyOrder(true, false);
        assertThat(samples).anyMatch(sample -> sample.draft().schedule().pause() != null);
        assertThat(samples).anyMatch(sample -> sample.provenDaysAgo().isEmpty());
        assertThat(samples).anyMatch(sample -> sample.provenDaysAgo().orElse(0) > 30);
    }

    private static Stream<String[]> lines(String file) {
        try {
            return new ClassPathResource(file)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(",", -1));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
