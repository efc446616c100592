package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.shared.QrCode;
import cn.yuetan.portal.shared.pdf.PdfFont;
import cn.yuetan.portal.shared.pdf.PdfPaper;
import cn.yuetan.portal.shared.pdf.PdfPress;
import cn.yuetan.portal.shared.pdf.PdfSheet;
import cn.yuetan.portal.shared.pdf.PdfSheet.Align;
import com.vaadin.flow.i18n.I18NProvider;
import java.awt.Color;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Door plaques, A5 upright, one a sheet: number, name, code to scan and the services as icons. Always Chinese. */
@Component
class PlaquePdf {

    private static final float WIDTH = 148;
    private static final float HEIGHT = 210;
    private static final float MARGIN = 12;
    private static final float MIDDLE = WIDTH / 2;

    private static final float BAND = 27;
    private static final float QR_SIZE = 66;
    private static final float QR_TOP = 73;
    private static final float SERVICES_TOP = 153;
    private static final int COLUMNS = 5;
    private static final int MOST_SERVICES = 10;
    private static final float ROW = 17;
    private static final float ICON = 8;

    private static final Color INK = new Color(0x1f1b16);
    private static final Color QUIET = new Color(0x5f574c);
    private static final Color ACCENT = new Color(0xc23a22);
    private static final Color LINE = new Color(0xe6dccb);
    private static final Color MOON = new Color(0xf6d487);
    private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

    private final PdfPress press;
    private final I18NProvider texts;

    PlaquePdf(PdfPress press, I18NProvider texts) {
        this.press = press;
        this.texts = texts;
    }

    /**
     * The plaques in this order.
     *
     * @return the PDF file
     * @throws cn.yuetan.portal.shared.pdf.GlyphMissing if a name has a character that no font shows
     */
    byte[] print(List<Plaque> plaques) {
        return press.print(
                text("servicepoint.plaque.title"), LANGUAGE, paper -> plaques.forEach(plaque -> draw(paper, plaque)));
    }

    private void draw(PdfPaper paper, Plaque plaque) {
        var sheet = paper.sheet(WIDTH, HEIGHT);
        head(sheet, plaque);
        name(sheet, plaque);
        sheet.qr(MIDDLE - QR_SIZE / 2, QR_TOP, QR_SIZE, QrCode.of(plaque.url(), true))
                .text(
                        MIDDLE,
                        QR_TOP + QR_SIZE + 6,
                        text("servicepoint.plaque.scan"),
                        PdfFont.BOLD,
                        13,
                        ACCENT,
                        Align.CENTER);
        services(sheet, plaque);
        foot(sheet, plaque);
    }

    private void head(PdfSheet sheet, Plaque plaque) {
        sheet.box(0, 0, WIDTH, BAND, ACCENT)
                .icon(MARGIN, 8.5f, 10, "moon", MOON)
                .text(MARGIN + 13, 14, text("servicepoint.plaque.brand"), PdfFont.BOLD, 17, Color.WHITE, Align.LEFT)
                .text(MARGIN + 13, 20, text("servicepoint.plaque.claim"), PdfFont.REGULAR, 9, Color.WHITE, Align.LEFT)
                .text(WIDTH - MARGIN, 18.5f, plaque.code(), PdfFont.BOLD, 30, Color.WHITE, Align.RIGHT);
    }

    private static void name(PdfSheet sheet, Plaque plaque) {
        var room = WIDTH - 2 * MARGIN;
        var size = sheet.widthOf(plaque.name(), PdfFont.BOLD, 26) <= room ? 26f : 19f;
        var lines = sheet.lines(plaque.name(), PdfFont.BOLD, size, room, 2);
        var y = lines.size() == 1 ? BAND + 21 : BAND + 16;
        for (var line : lines) {
            sheet.text(MIDDLE, y, line, PdfFont.BOLD, size, INK, Align.CENTER);
            y += size * 0.45f;
        }
        sheet.text(MIDDLE, BAND + 36, plaque.kind(), PdfFont.REGULAR, 12, QUIET, Align.CENTER);
    }

    private static void services(PdfSheet sheet, Plaque plaque) {
        var shown = plaque.services().stream().limit(MOST_SERVICES).toList();
        sheet.box(MARGIN, SERVICES_TOP - 4, WIDTH - 2 * MARGIN, 0.3f, LINE);
        var rows = (shown.size() + COLUMNS - 1) / COLUMNS;
        var y = SERVICES_TOP + (rows == 1 ? ROW / 2 : 0);
        for (var row = 0; row < rows; row++) {
            var inRow = shown.subList(row * COLUMNS, Math.min(shown.size(), (row + 1) * COLUMNS));
            var step = (WIDTH - 2 * MARGIN) / inRow.size();
            var x = MARGIN + step / 2;
            for (var service : inRow) {
                sheet.icon(x - ICON / 2, y, ICON, service.icon(), INK);
                var label = sheet.lines(service.name(), PdfFont.REGULAR, 9.5f, Math.min(step - 2, 30), 1);
                sheet.text(x, y + ICON + 5, label.getFirst(), PdfFont.REGULAR, 9.5f, INK, Align.CENTER);
                x += step;
            }
            y += ROW;
        }
    }

    private void foot(PdfSheet sheet, Plaque plaque) {
        sheet.box(MARGIN, HEIGHT - 19, WIDTH - 2 * MARGIN, 0.3f, LINE);
        var address = sheet.lines(plaque.address(), PdfFont.REGULAR, 9.5f, WIDTH - 2 * MARGIN, 1);
        address.forEach(line -> sheet.text(MIDDLE, HEIGHT - 13, line, PdfFont.REGULAR, 9.5f, QUIET, Align.CENTER));
        sheet.text(
                MIDDLE, HEIGHT - 7.5f, text("servicepoint.plaque.office"), PdfFont.REGULAR, 8.5f, QUIET, Align.CENTER);
    }

    private String text(String key) {
        return texts.getTranslation(key, LANGUAGE);
    }
}
