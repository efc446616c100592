package cn.yuetan.portal.servicepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.yuetan.portal.servicepoint.ImportRow.Verdict;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.Statements;
import cn.yuetan.portal.testing.TestPeople;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ten thousand lines at once, and one more. */
@PortalTest
class PlaceImportsAtScaleTests {

    private static final int LINES = 10_000;
    private static final List<String> HEADINGS = List.of("种类", "名称", "地址", "纬度", "经度", "周一", "周六");

    @Autowired
    PlaceImports imports;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient database;

    @Test
    void tenThousandLinesAreLookedThroughInHalfAMinuteAndWritten() throws IOException {
        people.actAsOffice();
        var file = file(LINES);
        var from = Instant.now();
        var preview = imports.preview(new ByteArrayInputStream(file));
        var looked = Duration.between(from, Instant.now());
        assertThat(preview.count(Verdict.NEW)).isEqualTo(LINES);
        try {
            var outcomes = imports.write(preview, done -> {});
            var through = Duration.between(from, Instant.now());
            LoggerFactory.getLogger(getClass())
                    .info("10,000 lines: preview {} ms, with writing {} ms", looked.toMillis(), through.toMillis());
            assertThat(outcomes).hasSize(LINES).allMatch(outcome -> outcome.refusal() == null);
            assertThat(imports.preview(new ByteArrayInputStream(file)).count(Verdict.SAME))
                    .isEqualTo(LINES);
            assertThat(looked).isLessThan(Duration.ofSeconds(30));
        } finally {
            leave();
        }
    }

    @Test
    void writesALineInNineStatements() throws IOException {
        people.actAsOffice();
        var preview = imports.preview(new ByteArrayInputStream(file(PlaceImports.BATCH)));
        try {
            assertThat(Statements.of(() -> imports.write(preview, done -> {})))
                    .hasSizeLessThanOrEqualTo(9 * PlaceImports.BATCH + 5);
        } finally {
            leave();
        }
    }

    @Test
    void aFileWithMoreIsNotRead() throws IOException {
        people.actAsOffice();
        var file = file(LINES + 1);
        assertThatExceptionOfType(InputRefused.class)
                .isThrownBy(() -> imports.preview(new ByteArrayInputStream(file)))
                .satisfies(no -> assertThat(no.messageKey()).isEqualTo("servicepoint.import.rows"));
    }

    private static byte[] file(int lines) throws IOException {
        return TestSheets.sheet(HEADINGS, sheet -> {
            for (var line = 1; line <= lines; line++) {
                sheet.value(line, 0, "商户");
                sheet.value(line, 1, "万行店" + line);
                sheet.value(line, 2, "导入街 " + line + " 号");
                sheet.value(line, 3, 39.8 + line / 1e5);
                sheet.value(line, 4, 116.3);
                sheet.value(line, 5, "8:00-12:00,13:00-21:00");
                sheet.value(line, 6, "22:00-6:00");
            }
        });
    }

    /** Other tests shall not find them. */
    private void leave() {
        var mine = " IN (SELECT id FROM place WHERE name LIKE '万行店%')";
        for (var table : List.of("place_gram", "place_change", "place_offer", "place_day", "place_proof")) {
            database.sql("DELETE FROM " + table + " WHERE place_id" + mine).update();
        }
        database.sql("DELETE FROM place WHERE name LIKE '万行店%'").update();
    }
}
