package cn.yuetan.portal.shared;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * A photo that may be shown: decoded and drawn anew, upright, small, as a JPEG that holds the picture and nothing else. There is
 * no other way to make one, so that nothing that a camera writes beside the picture, the place above all, gets past it.
 */
public final class CleanPhoto {

    /** So many bytes may come in. */
    public static final int MOST_BYTES = 12 << 20;

    /** The longer edge at most, in pixels. */
    public static final int LONGEST_EDGE = 1600;

    private static final long MOST_PIXELS = 50_000_000;
    private static final int SMALLEST_EDGE = 16;
    private static final int MOST_EDGE = 30_000;
    private static final double QUALITY = 0.82;
    private static final short JPEG = (short) 0xFFD8;
    private static final int APP1 = 0xFFE1;
    private static final int SCAN = 0xFFDA;
    private static final Set<String> FORMATS = Set.of("jpeg", "png");

    /** Large photos take memory while they are read: one after the other, whoever sends them. */
    private static final Semaphore ROOM = new Semaphore(2, true);

    private final byte[] jpeg;
    private final int width;
    private final int height;

    private CleanPhoto(byte[] jpeg, int width, int height) {
        this.jpeg = jpeg;
        this.width = width;
        this.height = height;
    }

    /**
     * Reads what somebody sent; takes up to seconds, so never while a page waits.
     *
     * @throws InputRefused if it is no JPEG or PNG, too large, or larger inside than anything that a phone takes
     */
    public static CleanPhoto of(byte[] sent) {
        if (sent.length > MOST_BYTES) {
            throw new InputRefused("shared.photo.large", MOST_BYTES >> 20);
        }
        ROOM.acquireUninterruptibly();
        try {
            return drawn(sent);
        } catch (IOException | RuntimeException e) {
            // Decoders fail in many ways on what is broken or made to break them.
            throw e instanceof InputRefused refused ? refused : new InputRefused("shared.photo.none");
        } finally {
            ROOM.release();
        }
    }

    public byte[] jpeg() {
        return jpeg.clone();
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    private static CleanPhoto drawn(byte[] sent) throws IOException {
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(sent))) {
            var reader = reader(input);
            try {
                reader.setInput(input, false, true);
                requireSize(reader.getWidth(0), reader.getHeight(0));
                return encoded(onWhite(small(upright(read(reader), orientation(sent)))));
            } finally {
                reader.dispose();
            }
        }
    }

    private static ImageReader reader(ImageInputStream input) throws IOException {
        for (Iterator<ImageReader> readers = ImageIO.getImageReaders(input); readers.hasNext(); ) {
            var reader = readers.next();
            if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                return reader;
            }
        }
        throw new InputRefused("shared.photo.none");
    }

    /** The header says how large it is before a single pixel takes room. */
    private static void requireSize(int width, int height) {
        if (width > MOST_EDGE || height > MOST_EDGE || (long) width * height > MOST_PIXELS) {
            throw new InputRefused("shared.photo.pixels", MOST_PIXELS / 1_000_000);
        }
        if (width < SMALLEST_EDGE || height < SMALLEST_EDGE) {
            throw new InputRefused("shared.photo.none");
        }
    }

    /** Reads only as many pixels as the small picture needs, twice over. */
    private static BufferedImage read(ImageReader reader) throws IOException {
        var step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / (2 * LONGEST_EDGE));
        var parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, parameters);
    }

    /**
     * How the camera was held, from the first Exif segment before the picture; nothing else of what stands beside the picture is
     * ever read, and a place where decoders are strict about the order of segments is avoided.
     */
    private static Orientation orientation(byte[] sent) {
        var bytes = ByteBuffer.wrap(sent);
        if (bytes.remaining() < 4 || bytes.getShort() != JPEG) {
            return Orientation.TOP_LEFT;
        }
        while (bytes.remaining() >= 4) {
            var marker = Short.toUnsignedInt(bytes.getShort());
            var length = Short.toUnsignedInt(bytes.getShort()) - 2;
            if (marker >> 8 != 0xFF || marker == SCAN || length < 0 || length > bytes.remaining()) {
                break;
            }
            var segment = new byte[length];
            bytes.get(segment);
            if (marker == APP1 && new String(segment, StandardCharsets.ISO_8859_1).startsWith("Exif\0\0")) {
                return held(segment);
            }
        }
        return Orientation.TOP_LEFT;
    }

    private static Orientation held(byte[] exif) {
        try {
            var found = ExifUtils.getOrientationFromExif(exif);
            return found == null ? Orientation.TOP_LEFT : found;
        } catch (RuntimeException broken) {
            return Orientation.TOP_LEFT;
        }
    }

    private static BufferedImage upright(BufferedImage image, Orientation orientation) {
        return ExifFilterUtils.getFilterForOrientation(orientation).apply(image);
    }

    private static BufferedImage small(BufferedImage image) throws IOException {
        return Math.max(image.getWidth(), image.getHeight()) <= LONGEST_EDGE
                ? image
                : Thumbnails.of(image).size(LONGEST_EDGE, LONGEST_EDGE).asBufferedImage();
    }

    private static BufferedImage onWhite(BufferedImage image) {
        var plain = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var graphics = plain.createGraphics();
        graphics.drawImage(image, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return plain;
    }

    private static CleanPhoto encoded(BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        Thumbnails.of(image).scale(1).outputFormat("jpg").outputQuality(QUALITY).toOutputStream(bytes);
        return new CleanPhoto(bytes.toByteArray(), image.getWidth(), image.getHeight());
    }
}
