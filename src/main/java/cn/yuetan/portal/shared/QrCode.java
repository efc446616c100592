package cn.yuetan.portal.shared;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** A QR code as a square of modules, with the quiet zone that scanners need. */
public final class QrCode {

    /** What is done with one module. */
    @FunctionalInterface
    public interface Module {
        void at(int column, int row);
    }

    private static final int QUIET = 4;

    private final BitMatrix matrix;

    private QrCode(BitMatrix matrix) {
        this.matrix = matrix;
    }

    /** The code for a text that fits into one; correction level M, or Q for what hangs outdoors. */
    public static QrCode of(String content, boolean outdoors) {
        try {
            var level = outdoors ? ErrorCorrectionLevel.Q : ErrorCorrectionLevel.M;
            var hints = Map.of(EncodeHintType.ERROR_CORRECTION, level, EncodeHintType.MARGIN, QUIET);
            return new QrCode(new QRCodeWriter().encode(content, BarcodeFormat.QR_CODE, 0, 0, hints));
        } catch (WriterException e) {
            throw new IllegalStateException("No QR code for " + content.length() + " characters", e);
        }
    }

    /** Modules a side, quiet zone included. */
    public int size() {
        return matrix.getWidth();
    }

    /** Goes through the dark modules, row by row. */
    public void forEachDark(Module module) {
        for (var row = 0; row < matrix.getHeight(); row++) {
            for (var column = 0; column < matrix.getWidth(); column++) {
                if (matrix.get(column, row)) {
                    module.at(column, row);
                }
            }
        }
    }
}
