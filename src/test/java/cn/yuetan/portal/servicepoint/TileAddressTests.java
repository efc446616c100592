package cn.yuetan.portal.servicepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TileAddressTests {

    @Test
    void namesTheOneHostThatThePageMayLoadPicturesFrom() {
        var tiles = new TileAddress("https://t0.tianditu.gov.cn/vec_w/wmts?layer=vec&x={x}&y={y}&z={z}&tk=abc");
        assertThat(tiles.origin()).contains("https://t0.tianditu.gov.cn");
        assertThat(new TileAddress("https://tiles.example.cn:8443/{z}/{x}/{y}.png").origin())
                .contains("https://tiles.example.cn:8443");
    }

    @Test
    void noTilesNeedNoHost() {
        assertThat(new TileAddress(" ").origin()).isEmpty();
        assertThat(tiles("").pictureHosts()).isEmpty();
        assertThat(tiles("https://tiles.example.cn/{z}/{x}/{y}.png").pictureHosts())
                .containsExactly("https://tiles.example.cn");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://tiles.example.cn/{z}/{x}/{y}.png",
                "https://tiles.example.cn/{z}/{x}.png",
                "https://{s}.example.cn/{z}/{x}/{y}.png",
                "https://user:word@tiles.example.cn/{z}/{x}/{y}.png",
                "https://tiles.example.cn; script-src *//{z}/{x}/{y}.png",
                "https://*/{z}/{x}/{y}.png",
                "//tiles.example.cn/{z}/{x}/{y}.png",
                "data:image/png,{z}{x}{y}",
                "javascript:{z}{x}{y}"
            })
    void nothingElseGetsIntoThePolicy(String template) {
        assertThatThrownBy(() -> tiles(template))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("portal.servicepoint.tiles")
                .hasMessageNotContaining("word");
    }

    private static MapTiles tiles(String template) {
        return new MapTiles(new PlaceProperties(
                Duration.ofDays(10),
                Duration.ofDays(30),
                Duration.ofHours(24),
                Duration.ofDays(180),
                template,
                "Tiles"));
    }
}
