package cn.yuetan.portal.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

/** The office takes a sheet in, sees each line before anything counts, and prints the plaques. */
class PlacesJourney {

    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final PortalUnderTest portal = PortalUnderTest.shared();

    @Test
    void importsASheetAndPrintsPlaques() throws IOException {
        var desk = Desk.signIn(portal, "office").open("/staff/places/import");
        upload(desk.page, new FilePayload("e.csv", "text/csv", "编号,名称".getBytes(Charset.forName("GBK"))));
        assertThat(desk.page.getByText("这不是 Excel 文件").first()).isVisible();

        upload(desk.page, new FilePayload("e.xlsx", SHEET, sheet()));
        assertThat(desk.page.getByText("要写 1 行，0 行一样，1 行有问题不写")).isVisible();
        assertThat(desk.page.getByText("“乱写”不是编号").first()).isVisible();
        desk.button("写入 1 行").click();
        assertThat(desk.page.getByText("写好 1 行，0 行没写")).isVisible();

        desk.open("/staff/places?q=E44");
        assertThat(desk.page.getByText("对筛出来的全部 1 个")).isVisible();
        desk.button("门牌 PDF").click();
        var link = desk.page.getByText("下载 plaques-").first();
        assertThat(link).isVisible();
        var file = desk.page.waitForDownload(link::click).path();
        assertThat(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-");
        desk.open("/staff/places/E44");
        assertThat(desk.page.getByText("走廊尽头").first()).isAttached();
        desk.close();
    }

    private static void upload(Page page, FilePayload file) {
        page.locator("vaadin-upload input[type=file]").setInputFiles(file);
    }

    private static byte[] sheet() throws IOException {
        var file = new ByteArrayOutputStream();
        try (var book = new Workbook(file, "Journey", null)) {
            var sheet = book.newWorksheet("E");
            sheet.value(0, 0, "编号");
            sheet.value(0, 1, "怎么进");
            sheet.value(1, 0, "E44");
            sheet.value(1, 1, "走廊尽头");
            sheet.value(2, 0, "乱写");
        }
        return file.toByteArray();
    }
}
