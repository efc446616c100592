package cn.yuetan.portal.servicepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.yuetan.portal.servicepoint.ImportRow.Verdict;
import cn.yuetan.portal.servicepoint.PlaceRefused.Reason;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.TestPeople;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Sheets of places: looked at line by line, written once confirmed, read back as they were. */
@PortalTest
class PlaceImportsTests {

    private static final List<String> HEADINGS = List.of("编号", "种类", "名称", "地址", "纬度", "经度", "周一", "服务", "电话");

    @Autowired
    PlaceImports imports;

    @Autowired
    TestPlaces places;

    @Autowired
    PlaceHistory history;

    @Autowired
    TestPeople people;

    String word;

    @BeforeEach
    void theOfficeImports() {
        people.actAsOffice();
        word = "表" + System.nanoTime() % 1_000_000_000;
    }

    @Test
    void aPreviewWritesNothingAndConfirmingWritesWhatItSaid() throws IOException {
        var known = places.place();
        var code = places.details(known).code();
        var file = TestSheets.sheet(HEADINGS, sheet -> {
            line(sheet, 1, "", "商户", word, "月坛北街 9 号", 39.915, 116.35, "8:00-12:00", "", "");
            sheet.value(2, 0, code.toString());
            sheet.value(2, 2, word + "改");
        });
        var preview = preview(file);
        assertThat(preview.rows()).extracting(ImportRow::verdict).containsExactly(Verdict.NEW, Verdict.WRONG);
        // An empty cell under a heading means empty, and nothing may be without an address.
        assertThat(places.details(known).draft().facts().name()).isNotEqualTo(word + "改");

        var names = TestSheets.sheet(List.of("编号", "名称"), sheet -> {
            sheet.value(1, 0, code.toString());
            sheet.value(1, 1, word + "改");
        });
        var second = preview(names);
        assertThat(second.rows()).singleElement().satisfies(row -> {
            assertThat(row.verdict()).isEqualTo(Verdict.CHANGED);
            assertThat(row.changes()).extracting(PlaceChange::what).containsExactly("name");
        });
        imports.write(second, done -> {});
        assertThat(places.details(known).draft().facts().name()).isEqualTo(word + "改");
        assertThat(imports.write(preview, done -> {}))
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.refusal()).isNull());
    }

    @Test
    void readAgainTheSameFileChangesNothing() throws IOException {
        var file = TestSheets.sheet(HEADINGS, sheet -> {
            line(sheet, 1, "", "商户", word + "甲", "月坛北街 9 号", 39.915, 116.35, "8:00-12:00", "", "");
            line(sheet, 2, places.code().toString(), "社区", word + "乙", "月坛北街 8 号", 39.9151, 116.3501, "休息", "", "");
        });
        var first = preview(file);
        var written = imports.write(first, done -> {});
        assertThat(imports.write(first, done -> {})).isEqualTo(written);
        assertThat(preview(file).rows()).hasSize(2).allSatisfy(row -> assertThat(row.verdict())
                .isEqualTo(Verdict.SAME));
    }

    @Test
    void whatIsExportedComesBackTheSame() throws IOException {
        var service = places.service();
        var place = places.place(draft -> TestPlaces.offering(TestPlaces.named(draft, "=算式店" + word), service));
        for (var language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            var file = new ByteArrayOutputStream();
            imports.export(List.of(place), language, file);
            assertThat(preview(file.toByteArray()).rows())
                    .singleElement()
                    .satisfies(row -> assertThat(row.verdict()).as("%s", row).isEqualTo(Verdict.SAME));
        }
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsLeftAloneAndSaid() throws IOException {
        var place = places.place();
        var file = TestSheets.sheet(List.of("编号", "名称"), sheet -> {
            sheet.value(1, 0, places.details(place).code().toString());
            sheet.value(1, 1, word);
        });
        var preview = preview(file);
        places.adapt(place, draft -> TestPlaces.open(draft, "9:00-10:00"));
        assertThat(imports.write(preview, done -> {})).singleElement().satisfies(outcome -> assertThat(
                        outcome.refusal())
                .isInstanceOfSatisfying(
                        PlaceRefused.class, no -> assertThat(no.reason()).isEqualTo(Reason.EDITED_MEANWHILE)));
        assertThat(places.details(place).draft().facts().name()).isNotEqualTo(word);
    }

    @Test
    void everyKindOfWrongRowIsExplained() throws IOException {
        var code = places.code().toString();
        var file = TestSheets.sheet(HEADINGS, sheet -> {
            line(sheet, 1, "甲乙", "商户", word + 1, "地址", 39.9, 116.3, "", "", "");
            line(sheet, 2, "", "超市", word + 2, "地址", 39.9, 116.3, "", "", "");
            line(sheet, 3, "", "商户", "", "地址", 39.9, 116.3, "", "", "");
            line(sheet, 4, "", "商户", word + 4, "地址", 116.3, 39.9, "", "", "");
            line(sheet, 5, "", "商户", word + 5, "地址", 31.2, 121.4, "", "", "");
            line(sheet, 6, "", "商户", word + 6, "地址", 39.9, 116.3, "八点到十点", "", "");
            line(sheet, 7, "", "商户", word + 7, "地址", 39.9, 116.3, "8:00-12:00,11:00-13:00", "", "");
            line(sheet, 8, "", "商户", word + 8, "地址", 39.9, 116.3, "", "没有的服务", "");
            line(sheet, 9, "", "商户", word + 9, "地址", 39.9, 116.3, "", "", "12");
            line(sheet, 10, "", "商户", word + 10, "地址", 39.9, 116.3, "", "", "");
            sheet.formula(10, 2, "SUM(D1:D2)");
            line(sheet, 11, "", "商户", word + 11, "地址", 39.9, 116.3, "", "", "");
            sheet.value(11, 3, LocalDate.of(2026, 11, 25));
            sheet.style(11, 3).format("yyyy-MM-dd").set();
            line(sheet, 12, "", "商户", word + 12, "地址", 39.9, 116.3, "", "", "");
            sheet.range(12, 2, 12, 3).merge();
            line(sheet, 13, "", "商户", word + 13, "很长".repeat(15_000), 39.9, 116.3, "", "", "");
            line(sheet, 14, code, "商户", word + 14, "地址", 39.9, 116.3, "", "", "");
            line(sheet, 15, code, "商户", word + 15, "地址", 39.9, 116.3, "", "", "");
            line(sheet, 16, "", "商户", word + 16, "地址", 39.9, 116.3, "", "", "");
            sheet.value(16, 4, true);
            line(sheet, 17, "", "商户", word + "<script>alert(1)</script>", "地址", 39.9, 116.3, "", "", "");
        });
        var rows = preview(file).rows();
        var wrong = Map.ofEntries(
                Map.entry(2, "servicepoint.import.code"),
                Map.entry(3, "servicepoint.import.kind"),
                Map.entry(4, "servicepoint.name.missing"),
                Map.entry(5, "servicepoint.import.swapped"),
                Map.entry(6, "servicepoint.point.outside"),
                Map.entry(7, "hours.refused.text"),
                Map.entry(8, "hours.refused.overlap"),
                Map.entry(9, "servicepoint.import.service"),
                Map.entry(10, "servicepoint.phone.invalid"),
                Map.entry(11, "servicepoint.import.cell.formula"),
                Map.entry(12, "servicepoint.import.cell.date"),
                Map.entry(13, "servicepoint.import.merged"),
                Map.entry(14, "servicepoint.import.cell.long"),
                Map.entry(16, "servicepoint.import.twice"),
                Map.entry(17, "servicepoint.import.cell.type"));
        assertThat(rows).hasSize(17);
        rows.forEach(row -> {
            var expected = wrong.get(row.line());
            if (expected == null) {
                // HTML in a name is text; it is escaped where it is shown. Its 30 characters are what refuses it here.
                assertThat(row.line()).isIn(15, 18);
            } else {
                assertThat(row.verdict()).as("line %s", row.line()).isEqualTo(Verdict.WRONG);
                assertThat(row.problems())
                        .as("line %s", row.line())
                        .extracting(problem -> problem.refusal().messageKey())
                        .contains(expected);
            }
        });
        assertThat(rows.stream()
                        .filter(row -> row.line() == 11)
                        .findFirst()
                        .orElseThrow()
                        .problems())
                .anySatisfy(problem -> assertThat(problem.cell()).isEqualTo("C11"));
    }

    @Test
    void aCellOfAMegabyteIsRefusedAndNotKept() throws IOException {
        var file = TestSheets.withCell("x".repeat(1024 * 1024));
        assertThat(preview(file).rows()).singleElement().satisfies(row -> {
            assertThat(row.verdict()).isEqualTo(Verdict.WRONG);
            assertThat(row.problems())
                    .extracting(problem -> problem.refusal().messageKey())
                    .contains("servicepoint.import.cell.long");
            assertThat(row.name()).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "GBK, servicepoint.import.notExcel",
        "UTF-8, servicepoint.import.notExcel",
        "UTF-16, servicepoint.import.notExcel"
    })
    void textFilesAreToldToComeAsExcel(String encoding, String reason) {
        refused("编号,名称\r\nE07,月坛理发\r\n".getBytes(Charset.forName(encoding)), reason);
    }

    @Test
    void filesThatAreNoSheetsAreToldWhy() throws IOException {
        refused(new byte[0], "servicepoint.import.nothing");
        refused(new byte[6 * 1024 * 1024], "servicepoint.import.tooBig");
        refused(
                new byte[] {
                    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0
                },
                "servicepoint.import.oldExcel");
        refused(zip("readme.txt", 10), "servicepoint.import.notExcel");
        refused(zip("xl/media/big.bin", 60 * 1024 * 1024), "servicepoint.import.bomb");
        var whole = TestSheets.sheet(HEADINGS, sheet -> sheet.value(1, 2, "x"));
        refused(java.util.Arrays.copyOf(whole, whole.length / 2), "servicepoint.import.damaged");
        refused(TestSheets.sheet(List.of("甲", "乙"), sheet -> sheet.value(1, 0, "x")), "servicepoint.import.heading");
        refused(TestSheets.sheet(List.of("名称", "电话"), sheet -> sheet.value(1, 0, "x")), "servicepoint.import.heading");
        refused(
                TestSheets.sheet(List.of("编号", "名称", "名称"), sheet -> sheet.value(1, 0, "x")),
                "servicepoint.import.headingTwice");
        refused(TestSheets.sheet(HEADINGS, sheet -> {}), "servicepoint.import.noLines");
        refused(TestSheets.sheet(List.of(), sheet -> {}), "servicepoint.import.nothing");
    }

    @Test
    void headingsThatMeanNothingAreNamed() throws IOException {
        var file = TestSheets.sheet(List.of("编号", "名称", "老板微信"), sheet -> sheet.value(1, 0, "E9999999"));
        assertThat(preview(file).unknown()).containsExactly("老板微信");
        assertThat(preview(file).rows().getFirst().verdict()).isEqualTo(Verdict.WRONG);
    }

    private ImportPreview preview(byte[] file) throws IOException {
        return imports.preview(new ByteArrayInputStream(file));
    }

    private void refused(byte[] file, String reason) {
        assertThatExceptionOfType(InputRefused.class)
                .as(reason)
                .isThrownBy(() -> preview(file))
                .satisfies(no -> assertThat(no.messageKey()).isEqualTo(reason));
    }

    private static void line(Worksheet sheet, int line, Object... cells) {
        for (var column = 0; column < cells.length; column++) {
            if (cells[column] instanceof Double number) {
                sheet.value(line, column, number);
            } else if (!"".equals(cells[column])) {
                sheet.value(line, column, (String) cells[column]);
            }
        }
    }

    private static byte[] zip(String name, int zeros) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(new byte[zeros]);
        }
        return bytes.toByteArray();
    }
}
