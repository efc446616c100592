package cn.yuetan.portal.courier.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import cn.yuetan.portal.courier.CourierIdentification;
import cn.yuetan.portal.courier.CourierProfiles;
import cn.yuetan.portal.courier.MemberCodes;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.shared.ui.DigitPad;
import cn.yuetan.portal.shared.ui.QrPicture;
import cn.yuetan.portal.testing.ViewTest;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.vaadin.flow.component.Svg;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OwnCodesTests extends ViewTest {

    private static final int PIXELS = 8;

    @Autowired
    CourierProfiles profiles;

    @Autowired
    MemberCodes codes;

    @Autowired
    CourierIdentification identification;

    @Test
    void setsThePinTypedTwice() {
        asCourier(people.courier());
        open(PinView.class);
        var pad = _get(DigitPad.class);
        pad.confirm("204613");
        assertThat(profiles.mine().hasPin()).isFalse();
        pad.confirm("204613");
        assertThat(profiles.mine().hasPin()).isTrue();
        assertThat(page()).isInstanceOf(MeView.class);
    }

    @Test
    void startsAgainWhenTheSecondTimeDiffers() {
        asCourier(people.courier());
        open(PinView.class);
        var pad = _get(DigitPad.class);
        assertThat(catchThrowable(() -> pad.confirm("123456"))).isNotNull();
        pad.confirm("204613");
        assertThat(catchThrowable(() -> pad.confirm("204614"))).isNotNull();
        assertThat(profiles.mine().hasPin()).isFalse();
        pad.confirm("294613");
        pad.confirm("294613");
        assertThat(profiles.mine().hasPin()).isTrue();
    }

    @Test
    void drawsAPictureThatAScannerReadsAndATabletTakes() throws Exception {
        var courier = people.courier();
        asCourier(courier);
        open(MemberCodeView.class);
        assertThat(_get(Svg.class).isVisible()).isTrue();
        var payload = codes.current().payload();
        assertThat(read(QrPicture.svg(payload))).isEqualTo(payload);
        open("public/privacy");
        as(courier, Set.of(), Roles.KIOSK);
        assertThat(identification.byMemberCode(payload, "t1").value()).isEqualTo(courier);
    }

    @Test
    void showsTheCodeToNobodyButItsPicture() {
        asCourier(people.courier());
        var view = open(MemberCodeView.class);
        var payload = codes.current().payload();
        assertThat(view.getElement().getOuterHTML()).doesNotContain(payload);
    }

    private static String read(String svg) throws Exception {
        var size = Pattern.compile("viewBox=\"0 0 (\\d+)").matcher(svg);
        assertThat(size.find()).isTrue();
        var modules = Integer.parseInt(size.group(1));
        var width = modules * PIXELS;
        var dark = new boolean[modules][modules];
        var squares = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(svg);
        while (squares.find()) {
            dark[Integer.parseInt(squares.group(2))][Integer.parseInt(squares.group(1))] = true;
        }
        var picture = new LuminanceSource(width, width) {
            @Override
            public byte[] getRow(int y, byte[] row) {
                var line = new byte[width];
                for (var x = 0; x < width; x++) {
                    line[x] = (byte) (dark[y / PIXELS][x / PIXELS] ? 0 : 255);
                }
                return line;
            }

            @Override
            public byte[] getMatrix() {
                var all = new byte[width * width];
                for (var y = 0; y < width; y++) {
                    System.arraycopy(getRow(y, null), 0, all, y * width, width);
                }
                return all;
            }
        };
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(picture)))
                .getText();
    }
}
