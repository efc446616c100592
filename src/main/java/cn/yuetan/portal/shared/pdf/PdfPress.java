package cn.yuetan.portal.shared.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Prints one document at a time: the fonts (10 MB each) are parsed once, and a parsed font is not made for two hands. Call
 * it from a request or a background thread, never under a session's lock.
 */
@Component
public class PdfPress {

    private final Clock clock;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final Map<PdfFont, TrueTypeFont> fonts = new EnumMap<>(PdfFont.class);

    PdfPress(Clock clock) {
        this.clock = clock;
    }

    /**
     * Prints a document; nothing touches the disk.
     *
     * @param title what viewers show above it
     * @param language the language of its text
     * @param work draws the sheets
     * @return the PDF file
     * @throws GlyphMissing if a character cannot be shown
     */
    public byte[] print(String title, Locale language, Consumer<PdfPaper> work) {
        oneAtATime.lock();
        try (var document = new PDDocument()) {
            var information = document.getDocumentInformation();
            information.setTitle(title);
            information.setCreationDate(GregorianCalendar.from(clock.instant().atZone(java.time.ZoneOffset.UTC)));
            document.getDocumentCatalog().setLanguage(language.toLanguageTag());
            try (var paper = new PdfPaper(document, this::font)) {
                work.accept(paper);
            }
            var file = new ByteArrayOutputStream();
            document.save(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The document could not be printed", e);
        } finally {
            oneAtATime.unlock();
        }
    }

    private TrueTypeFont font(PdfFont font) {
        return fonts.computeIfAbsent(font, PdfPress::parse);
    }

    private static TrueTypeFont parse(PdfFont font) {
        try (var file = new ClassPathResource(font.resource()).getInputStream()) {
            return new TTFParser().parse(new RandomAccessReadBuffer(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The font " + font + " is missing", e);
        }
    }
}
