package cn.yuetan.portal.servicepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yuetan.portal.shared.pdf.GlyphMissing;
import cn.yuetan.portal.testing.PortalTest;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class PlaquePdfTests {

    private static final String URL = "https://yuetan.example/public/places/E07?from=plaque";

    private static final List<Plaque.Service> SERVICES = List.of(
            new Plaque.Service("water", "热水"),
            new Plaque.Service("seat", "歇脚"),
            new Plaque.Service("bolt", "手机充电"),
            new Plaque.Service("sun-snow", "避暑取暖"),
            new Plaque.Service("heart", "平价理发"),
            new Plaque.Service("box", "针线包"));

    @Autowired
    private PlaquePdf plaques;

    @Test
    void saysNumberNameAndServicesInTextThatCanBeRead() throws IOException {
        try (var document = Loader.loadPDF(plaques.print(List.of(plaque("真武庙理发店（示例）"))))) {
            var text = new PDFTextStripper().getText(document);
            assertThat(text).contains("E07", "真武庙理发店（示例）", "热水", "避暑取暖", "平价理发", "真武庙路 1 号");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
            var box = document.getPage(0).getMediaBox();
            assertThat(box.getWidth() / 72 * 25.4).isBetween(147.9, 148.1);
            assertThat(box.getHeight() / 72 * 25.4).isBetween(209.9, 210.1);
        }
    }

    @Test
    void itsCodeOpensThePlace() throws Exception {
        try (var document = Loader.loadPDF(plaques.print(List.of(plaque("真武庙理发店（示例）"))))) {
            var image = new PDFRenderer(document).renderImageWithDPI(0, 150);
            var read = new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image))));
            assertThat(read.getText()).isEqualTo(URL);
        }
    }

    @Test
    void allOfThemShareTheirFontsAndStaySmall() throws IOException {
        var all = IntStream.range(0, 56).mapToObj(each -> plaque("示例E站" + each)).toList();
        var file = plaques.print(all);
        assertThat(file.length).isLessThan(56 * 25_000);
        try (var document = Loader.loadPDF(file)) {
            assertThat(document.getNumberOfPages()).isEqualTo(56);
            var fonts = document.getPage(0).getResources().getFontNames();
            assertThat(fonts).hasSize(2);
            for (COSName font : fonts) {
                assertThat(document.getPage(0).getResources().getFont(font).isEmbedded())
                        .isTrue();
            }
        }
        assertThat(plaques.print(List.of(plaque("示例"))).length).isLessThan(60_000);
    }

    @Test
    void refusesACharacterThatNoFontShowsAndNamesIt() {
        assertThatThrownBy(() -> plaques.print(List.of(plaque("理发\uD83D\uDE00店"))))
                .isInstanceOf(GlyphMissing.class)
                .extracting(refused -> ((GlyphMissing) refused).messageParameters()[1])
                .isEqualTo("U+1F600");
    }

    @Test
    void longNamesAndAddressesStayOnThePage() throws IOException {
        var name = "月坛街道南礼士路第三社区党群服务中心暨新就业群体友好驿站红色能量补给点联合服务处（示例）";
        var long1 = new Plaque("E56", name, "社区 E站", "北京市西城区".repeat(20), URL, SERVICES);
        try (var document = Loader.loadPDF(plaques.print(List.of(long1)))) {
            assertThat(new PDFTextStripper().getText(document)).contains("\u2026");
        }
    }

    private static Plaque plaque(String name) {
        return new Plaque("E07", name, "商户 E站", "西城区真武庙路 1 号，理发店一层", URL, SERVICES);
    }
}
