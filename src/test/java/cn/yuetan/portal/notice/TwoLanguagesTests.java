package cn.yuetan.portal.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class TwoLanguagesTests {

    private final JsonMapper json = JsonMapper.builder().build();

    /** Values of a message as they are stored. */
    record Values(int number, TwoLanguages name) {}

    @Test
    void areSaidInTheReadersLanguage() {
        var name = new TwoLanguages("南站", "South station");
        assertThat(name.in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("南站");
        assertThat(name.in(Locale.UK)).isEqualTo("South station");
        assertThat(new TwoLanguages("南站", "").in(Locale.ENGLISH)).isEqualTo("南站");
    }

    @Test
    void outliveTheDatabase() {
        var values = new Values(7, new TwoLanguages("南站", "South station"));
        assertThat(json.readValue(json.writeValueAsString(values), Values.class))
                .isEqualTo(values);
    }

    @Test
    void readWhatAnEarlierReleaseStoredAsPlainText() {
        assertThat(json.readValue("{\"number\":7,\"name\":\"南站\"}", Values.class))
                .isEqualTo(new Values(7, new TwoLanguages("南站", "")));
    }
}
