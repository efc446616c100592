package cn.yuetan.portal.servicepoint.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.servicepoint.ImportRow;
import cn.yuetan.portal.servicepoint.PlaceId;
import cn.yuetan.portal.servicepoint.TestPlaces;
import cn.yuetan.portal.servicepoint.TestSheets;
import cn.yuetan.portal.testing.ViewTest;
import com.github.mvysny.kaributesting.v10.UploadKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.upload.Upload;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A sheet from the upload to what became of it. */
class PlaceImportViewTests extends ViewTest {

    @Autowired
    TestPlaces places;

    PlaceId place;

    @BeforeEach
    void theOfficeImports() {
        asOffice();
        place = places.place();
    }

    @Test
    void showsEachLineAndWritesOnlyWhenConfirmed() throws IOException {
        var code = places.details(place).code().toString();
        open("staff/places/import");
        upload("e.xlsx", TestSheets.sheet(List.of("编号", "名称"), sheet -> {
            sheet.value(1, 0, code);
            sheet.value(1, 1, "表里的名字");
            sheet.value(2, 0, "乱写");
            sheet.value(2, 1, "另一个");
        }));
        Waiting.until(() -> Waiting.text().contains("要写 1 行，0 行一样，1 行有问题不写"));
        assertThat(_size(grid())).isEqualTo(2);
        assertThat(places.details(place).draft().facts().name()).isNotEqualTo("表里的名字");
        _click(_find(NativeButton.class).stream()
                .filter(chip -> chip.getElement().getTextRecursively().startsWith("有问题"))
                .findFirst()
                .orElseThrow());
        assertThat(_size(grid())).isEqualTo(1);

        _click(_get(Button.class, spec -> spec.withText("写入 1 行")));
        Waiting.until(() -> Waiting.text().contains("写好 1 行，0 行没写"));
        assertThat(places.details(place).draft().facts().name()).isEqualTo("表里的名字");
    }

    @Test
    void saysWhyAFileCannotBeReadAndAsksForAnother() {
        open("staff/places/import");
        upload("e.csv", "编号,名称\r\nE07,理发\r\n".getBytes(Charset.forName("GBK")));
        Waiting.until(() -> Waiting.text().contains("这不是 Excel 文件"));
        _assertNone(Grid.class);
        _get(Upload.class);
    }

    @Test
    void handsOutAnEmptySheet() {
        open("staff/places/import");
        _click(_get(Button.class, spec -> spec.withText("下载空表")));
        Waiting.until(() -> Waiting.text().contains("下载 places-template.xlsx"));
    }

    private static void upload(String name, byte[] file) {
        UploadKt._upload(_get(Upload.class), name, file);
    }

    @SuppressWarnings("unchecked")
    private static Grid<ImportRow> grid() {
        return _get(Grid.class);
    }
}
