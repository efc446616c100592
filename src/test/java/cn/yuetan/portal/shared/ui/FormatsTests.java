package cn.yuetan.portal.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class FormatsTests {

    @Test
    void writesTimesOfBeijingWhereverTheMachineStands() {
        assertThat(Formats.time(Instant.parse("2026-11-23T03:20:59Z"))).isEqualTo("11:20");
        assertThat(Formats.time(LocalTime.of(7, 5))).isEqualTo("07:05");
    }

    @Test
    void writesYuanWithoutEmptyDecimals() {
        assertThat(Formats.yuan(1000)).isEqualTo("10");
        assertThat(Formats.yuan(1050)).isEqualTo("10.50");
        assertThat(Formats.yuan(5)).isEqualTo("0.05");
    }
}
