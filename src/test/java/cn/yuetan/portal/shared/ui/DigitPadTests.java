package cn.yuetan.portal.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DigitPadTests {

    @BeforeEach
    void openBrowser() {
        MockVaadin.setup();
    }

    @AfterEach
    void closeBrowser() {
        MockVaadin.tearDown();
    }

    @Test
    void handsOverExactlyTheDigitsAskedFor() {
        List<String> got = new ArrayList<>();
        DigitPad pad = DigitPad.open(4);
        pad.addConfirmListener(event -> got.add(event.digits()));

        pad.confirm("0042");

        assertThat(got).containsExactly("0042");
        assertThat(pad.getValue()).isEqualTo("0042");
    }

    @Test
    void takesNothingElseFromABrowser() {
        DigitPad pad = DigitPad.masked(6);
        for (String rubbish : List.of("", "12345", "1234567", "12345x", "１２３４５６", "<b>123")) {
            assertThat(new DigitPad.ConfirmEvent(pad, true, rubbish).digits())
                    .as(rubbish)
                    .isEmpty();
        }
        assertThat(new DigitPad.ConfirmEvent(pad, true, null).digits()).isEmpty();
    }

    @Test
    void forgetsTheDigitsWhenTheyWereWrong() {
        DigitPad pad = DigitPad.masked(6);
        pad.confirm("204613");

        pad.setErrorMessage("wrong");

        assertThat(pad.getValue()).isEmpty();
        assertThat(pad.getElement().getProperty("errorMessage")).isEqualTo("wrong");
        assertThat(pad.getElement().getProperty("clearCount", 0)).isEqualTo(1);
    }
}
