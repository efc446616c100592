package cn.yuetan.portal.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What people send as photos, and what comes of it. */
class CleanPhotoTests {

    private static final String HOME = "GPS-OF-SOMEBODYS-HOME";

    @Test
    void nothingThatStandsBesideThePictureGetsPast() throws IOException {
        var sent = withExif(jpeg(320, 200), 1);
        assertThat(text(sent)).contains("Exif", HOME);
        var clean = CleanPhoto.of(sent);
        assertThat(text(clean.jpeg())).doesNotContain("Exif", HOME, "GPS");
        assertThat(clean.width()).isEqualTo(320);
        assertThat(clean.height()).isEqualTo(200);
    }

    @Test
    void aPhotoTakenUprightStandsUpright() throws IOException {
        var clean = CleanPhoto.of(withExif(jpeg(320, 200), 6));
        assertThat(clean.width()).isEqualTo(200);
        assertThat(clean.height()).isEqualTo(320);
        var image = ImageIO.read(new ByteArrayInputStream(clean.jpeg()));
        // The red corner was at the top left before a quarter turn to the right.
        assertThat(new Color(image.getRGB(190, 10)).getRed()).isGreaterThan(200);
        assertThat(new Color(image.getRGB(10, 310)).getRed()).isLessThan(100);
    }

    @Test
    void largePhotosBecomeSmall() throws IOException {
        var clean = CleanPhoto.of(jpeg(4000, 3000));
        assertThat(clean.width()).isEqualTo(CleanPhoto.LONGEST_EDGE);
        assertThat(clean.height()).isEqualTo(1200);
        assertThat(clean.jpeg().length).isLessThan(400_000);
    }

    @Test
    void whatShinesThroughBecomesWhite() throws IOException {
        var image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_ARGB);
        var clean = CleanPhoto.of(encoded(image, "png"));
        var drawn = ImageIO.read(new ByteArrayInputStream(clean.jpeg()));
        assertThat(new Color(drawn.getRGB(32, 32))).isEqualTo(Color.WHITE);
    }

    @Test
    void whatIsNoPhotoIsRefused() throws IOException {
        refused("shared.photo.none", new byte[0]);
        refused("shared.photo.none", "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8));
        refused("shared.photo.none", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
        refused("shared.photo.none", encoded(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), "gif"));
        refused("shared.photo.none", encoded(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png"));
        var broken = jpeg(320, 200);
        refused("shared.photo.none", java.util.Arrays.copyOf(broken, 40));
        refused("shared.photo.large", new byte[CleanPhoto.MOST_BYTES + 1]);
    }

    @Test
    void aBombIsRefusedBeforeItsPixelsTakeRoom() {
        var before = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        refused("shared.photo.pixels", bomb(30_000, 30_000));
        refused("shared.photo.pixels", bomb(Integer.MAX_VALUE, 1));
        refused("shared.photo.pixels", bomb(7_100, 7_100));
        var after = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        assertThat(after - before).isLessThan(100L << 20);
    }

    private static void refused(String key, byte[] sent) {
        assertThatThrownBy(() -> CleanPhoto.of(sent))
                .isInstanceOfSatisfying(InputRefused.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }

    /** Dark, with a red corner at the top left. */
    private static byte[] jpeg(int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 4, height / 4);
        graphics.dispose();
        return encoded(image, "jpg");
    }

    private static byte[] encoded(BufferedImage image, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, bytes)).isTrue();
        return bytes.toByteArray();
    }

    /** An Exif segment with an orientation and, as cameras do, something about the place. */
    private static byte[] withExif(byte[] jpeg, int orientation) {
        var home = HOME.getBytes(StandardCharsets.US_ASCII);
        var exif = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + home.length);
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8);
        exif.putShort((short) 1);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        exif.putInt(0).put(home);
        var all = ByteBuffer.allocate(jpeg.length + 4 + exif.capacity());
        all.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) (exif.capacity() + 2));
        all.put(exif.array()).put(jpeg, 2, jpeg.length - 2);
        return all.array();
    }

    /** A PNG of a few bytes whose header promises this size. */
    private static byte[] bomb(int width, int height) {
        var header = ByteBuffer.allocate(17).put("IHDR".getBytes(StandardCharsets.US_ASCII));
        header.putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        var sum = new CRC32();
        sum.update(header.array());
        return ByteBuffer.allocate(8 + 4 + 17 + 4)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10})
                .putInt(13)
                .put(header.array())
                .putInt((int) sum.getValue())
                .array();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
