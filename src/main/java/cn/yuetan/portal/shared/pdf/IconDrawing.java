package cn.yuetan.portal.shared.pdf;

import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.springframework.core.io.ClassPathResource;

/** Draws an icon of the browser's own sprite on paper, as lines, not as a picture. */
final class IconDrawing {

    private static final int SIZE = 24;
    private static final Pattern SYMBOL =
            Pattern.compile("<symbol id=\"([a-z0-9-]+)\"([^>]*)>(.*?)</symbol>", Pattern.DOTALL);
    private static final Map<String, String> SPRITE = sprite();

    private IconDrawing() {}

    /** @throws IllegalArgumentException if the sprite has no such icon */
    static PDFormXObject of(PDDocument document, String symbol, Color color) {
        var drawing = SPRITE.get(symbol);
        if (drawing == null) {
            throw new IllegalArgumentException("No icon " + symbol);
        }
        var colored = drawing.replace("currentColor", "#%06x".formatted(color.getRGB() & 0xffffff));
        try {
            var picture = new SVGLoader()
                    .load(
                            new ByteArrayInputStream(colored.getBytes(StandardCharsets.UTF_8)),
                            null,
                            LoaderContext.createDefault());
            if (picture == null) {
                throw new IllegalStateException("The icon " + symbol + " cannot be read");
            }
            var graphics = new PdfBoxGraphics2D(document, SIZE, SIZE);
            picture.render((java.awt.Component) null, graphics, new ViewBox(0, 0, SIZE, SIZE));
            graphics.dispose();
            return graphics.getXFormObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> sprite() {
        try {
            var sprite = new ClassPathResource("META-INF/resources/icons/line.svg")
                    .getContentAsString(StandardCharsets.UTF_8);
            return SYMBOL.matcher(sprite)
                    .results()
                    .collect(Collectors.toMap(
                            hit -> hit.group(1),
                            hit -> "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"24\" height=\"24\"" + hit.group(2)
                                    + ">" + hit.group(3) + "</svg>"));
        } catch (IOException e) {
            throw new UncheckedIOException("The line icons are missing", e);
        }
    }
}
