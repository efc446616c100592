package cn.yuetan.portal.shared.pdf;

import cn.yuetan.portal.shared.QrCode;
import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;

/** One sheet. All lengths are millimetres, counted from its upper left corner; text stands on its base line. */
public final class PdfSheet {

    /** By which side text is set at its x. */
    public enum Align {
        LEFT,
        CENTER,
        RIGHT
    }

    private static final float ICON_POINTS = 24;
    private static final int UNITS = 1000;

    private final PdfPaper paper;
    private final PDPageContentStream content;
    private final float height;

    PdfSheet(PdfPaper paper, PDPageContentStream content, float height) {
        this.paper = paper;
        this.content = content;
        this.height = height;
    }

    /** A filled rectangle. */
    public PdfSheet box(float x, float y, float width, float boxHeight, Color color) {
        return draw(() -> {
            content.setNonStrokingColor(color);
            content.addRect(points(x), up(y + boxHeight), points(width), points(boxHeight));
            content.fill();
        });
    }

    /**
     * One line of text.
     *
     * @param size of the type, in points
     * @throws GlyphMissing if the font has no glyph for one of its characters
     */
    public PdfSheet text(float x, float y, String line, PdfFont weight, float size, Color color, Align align) {
        var font = paper.font(weight);
        checkGlyphs(font, line);
        var shift =
                switch (align) {
                    case LEFT -> 0;
                    case CENTER -> widthOf(line, weight, size) / 2;
                    case RIGHT -> widthOf(line, weight, size);
                };
        return draw(() -> {
            content.beginText();
            content.setFont(font, size);
            content.setNonStrokingColor(color);
            content.newLineAtOffset(points(x - shift), up(y));
            content.showText(line);
            content.endText();
        });
    }

    /** How wide a line is, in millimetres. */
    public float widthOf(String line, PdfFont weight, float size) {
        var font = paper.font(weight);
        checkGlyphs(font, line);
        try {
            return font.getStringWidth(line) / UNITS * size / points(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text in lines no wider than this; Chinese breaks anywhere, the last line ends with an ellipsis if more was left. */
    public List<String> lines(String text, PdfFont weight, float size, float width, int most) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var codePoint : text.codePoints().toArray()) {
            var longer = line + Character.toString(codePoint);
            if (!line.isEmpty() && widthOf(longer, weight, size) > width) {
                if (lines.size() == most - 1) {
                    lines.add(line.substring(0, line.offsetByCodePoints(line.length(), -1)) + "\u2026");
                    return lines;
                }
                lines.add(line.toString());
                line.setLength(0);
            }
            line.appendCodePoint(codePoint);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    /** A QR code with its quiet zone, so wide and so high. */
    public PdfSheet qr(float x, float y, float size, QrCode code) {
        var module = size / code.size();
        return draw(() -> {
            content.setNonStrokingColor(Color.BLACK);
            code.forEachDark((column, row) -> draw(() -> content.addRect(
                    points(x + column * module), up(y + (row + 1) * module), points(module), points(module))));
            content.fill();
        });
    }

    /** A line icon, by its name in the sprite. */
    public PdfSheet icon(float x, float y, float size, String symbol, Color color) {
        var form = paper.icon(symbol, color);
        var scale = points(size) / ICON_POINTS;
        return draw(() -> {
            content.saveGraphicsState();
            content.transform(new Matrix(scale, 0, 0, scale, points(x), up(y + size)));
            content.drawForm(form);
            content.restoreGraphicsState();
        });
    }

    private static void checkGlyphs(PDFont font, String line) {
        line.codePoints().forEach(codePoint -> {
            try {
                font.encode(Character.toString(codePoint));
            } catch (IllegalArgumentException | IOException missing) {
                throw new GlyphMissing(codePoint);
            }
        });
    }

    private float up(float y) {
        return points(height - y);
    }

    private static float points(float millimetres) {
        return PdfPaper.points(millimetres);
    }

    private PdfSheet draw(Drawing drawing) {
        try {
            drawing.draw();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Drawing {
        void draw() throws IOException;
    }
}
