package cn.yuetan.portal.notice.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.notice.NoticeDeclarations;
import cn.yuetan.portal.notice.NoticeGroup;
import cn.yuetan.portal.notice.NoticeKind;
import cn.yuetan.portal.notice.wording.Wordings;
import cn.yuetan.portal.shared.PersonalData;
import cn.yuetan.portal.testing.PortalTest;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class StoredWordsTests {

    record Parcel(String from, int pieces, LocalDate day) {}

    private static final NoticeKind<Parcel> PARCEL =
            NoticeKind.of("test.parcel", NoticeGroup.STATION, new Parcel("示例", 1, LocalDate.of(2026, 11, 23)));

    @Autowired
    private PersonalData personalData;

    @Autowired
    private I18NProvider texts;

    private StoredWords words;

    @BeforeEach
    void oneKind() {
        var module = new NoticeDeclarations() {
            @Override
            public List<NoticeKind<?>> kinds() {
                return List.of(PARCEL);
            }
        };
        Wordings wordings = (kind, values, language) ->
                new Wordings.Words(kind + " " + language.getLanguage(), values.toString(), Map.of(), kind);
        words = new StoredWords(List.of(module), personalData, Optional.of(wordings), texts);
    }

    @Test
    void readsTheStoredValuesBackIntoTheKindsRecord() {
        var said = words.read(
                "test.parcel", sealed("{\"from\":\"王\",\"pieces\":2,\"day\":\"2026-11-23\"}"), Locale.ENGLISH);
        assertThat(said.title()).isEqualTo("test.parcel en");
        assertThat(said.text()).isEqualTo(new Parcel("王", 2, LocalDate.of(2026, 11, 23)).toString());
    }

    @Test
    void valuesOfAnotherShapeAreOneCalmLine() {
        assertThat(words.read("test.parcel", sealed("[1]"), Locale.ENGLISH).title())
                .isEqualTo("An old message");
    }

    @Test
    void aValueThatDoesNotDecryptIsOneCalmLine() {
        var foreign = personalData.encrypt("other.purpose", "{}");
        assertThat(words.read("test.parcel", foreign, Locale.ENGLISH).title()).isEqualTo("An old message");
    }

    @Test
    void aKindThatIsGoneIsOneCalmLine() {
        assertThat(words.read("test.gone", sealed("{}"), Locale.SIMPLIFIED_CHINESE)
                        .title())
                .isEqualTo("一条旧消息");
    }

    private byte[] sealed(String values) {
        return personalData.encrypt("notice.values", values);
    }
}
