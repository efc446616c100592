package cn.yuetan.portal.shared.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.jspecify.annotations.Nullable;

/** A document that is being printed, sheet after sheet; what several sheets share (fonts, icons) is in it once. */
public final class PdfPaper implements AutoCloseable {

    private static final float POINTS_PER_MILLIMETRE = 72 / 25.4f;

    private final PDDocument document;
    private final Function<PdfFont, TrueTypeFont> parsed;
    private final Map<PdfFont, PDType0Font> fonts = new EnumMap<>(PdfFont.class);
    private final Map<String, PDFormXObject> icons = new HashMap<>();
    private @Nullable PDPageContentStream open;

    PdfPaper(PDDocument document, Function<PdfFont, TrueTypeFont> parsed) {
        this.document = document;
        this.parsed = parsed;
    }

    /**
     * A new sheet; the one before is finished.
     *
     * @param width in millimetres
     * @param height in millimetres
     */
    public PdfSheet sheet(float width, float height) {
        close();
        var page = new PDPage(new PDRectangle(points(width), points(height)));
        document.addPage(page);
        try {
            open = new PDPageContentStream(document, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PdfSheet(this, open, height);
    }

    /** Finishes the sheet that is being drawn. */
    @Override
    public void close() {
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            open = null;
        }
    }

    static float points(float millimetres) {
        return millimetres * POINTS_PER_MILLIMETRE;
    }

    /** Of the font, only the glyphs that were used are embedded. */
    PDType0Font font(PdfFont font) {
        return fonts.computeIfAbsent(font, missing -> {
            try {
                return PDType0Font.load(document, parsed.apply(font), true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** A line icon as a drawing of 24 by 24 points. */
    PDFormXObject icon(String symbol, java.awt.Color color) {
        return icons.computeIfAbsent(symbol + color.getRGB(), missing -> IconDrawing.of(document, symbol, color));
    }
}
