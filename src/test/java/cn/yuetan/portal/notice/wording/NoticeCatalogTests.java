package cn.yuetan.portal.notice.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yuetan.portal.notice.NoticeDeclarations;
import cn.yuetan.portal.notice.NoticeGroup;
import cn.yuetan.portal.notice.NoticeKind;
import cn.yuetan.portal.shared.Money;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NoticeCatalogTests {

    record Task(String task, LocalDate on, Money price, Duration left) {}

    record Odd(Object what) {}

    private static final Task SAMPLE =
            new Task("{on}", LocalDate.of(2026, 11, 23), new Money(1050), Duration.ofMinutes(90));
    private static final NoticeKind<Task> KIND = NoticeKind.of("test.kind", NoticeGroup.VOLUNTEER, SAMPLE);

    @Test
    void writesEachValueInTheReadersLanguageAndFillsNoBraceOfAValue() {
        var texts = texts("{task} on {on}: {price}, {left}");
        var standard = new StandardWords(new NoticeCatalog(List.of(module(KIND)), texts), texts);
        var values = standard.written(SAMPLE, Tongue.EN);
        assertThat(standard.of("test.kind", Tongue.EN).filled(values).text())
                .isEqualTo("{on} on Mon 23 Nov: 10.50 yuan, 1 h 30 min");
        assertThat(values).containsEntry("price", "10.50 yuan");
    }

    @Test
    void refusesAKindThatStandsTwice() {
        assertThatThrownBy(() -> new NoticeCatalog(List.of(module(KIND), module(KIND)), texts("{task}")))
                .hasMessageContaining("Two kinds");
    }

    @Test
    void refusesWordsThatNameAnUnknownValue() {
        assertThatThrownBy(() -> new NoticeCatalog(List.of(module(KIND)), texts("{nothing}")))
                .hasMessageContaining("unknown value nothing");
    }

    @Test
    void refusesAValueNobodyCanWrite() {
        var odd = NoticeKind.of("test.odd", NoticeGroup.VOLUNTEER, new Odd("a"));
        assertThatThrownBy(() -> new NoticeCatalog(List.of(module(odd)), texts("{what}")))
                .hasMessageContaining("value what");
    }

    @Test
    void refusesAKindWithoutWords() {
        assertThatThrownBy(() -> new NoticeCatalog(List.of(module(KIND)), texts("!notice.kind.test.kind.text!")))
                .hasMessageContaining("no words");
    }

    @Test
    void refusesAKindThatDoesNotSayWhomItReaches() {
        var texts = texts("{task}", "notice.kind.test.kind.whom");
        assertThatThrownBy(() -> new NoticeCatalog(List.of(module(KIND)), texts))
                .hasMessageContaining("no words under notice.kind.test.kind.whom");
    }

    @Test
    void aSampleThatIsDeclaredAsDotsIsSaidInTheReadersLanguage() {
        var said = texts("{task}");
        var sample = new Task("...", SAMPLE.on(), SAMPLE.price(), SAMPLE.left());
        var dotted = NoticeKind.of("test.kind", NoticeGroup.VOLUNTEER, sample);
        assertThat(new StandardWords(new NoticeCatalog(List.of(module(dotted)), said), said)
                        .sample("test.kind", Tongue.EN))
                .containsEntry("task", "{task}")
                .containsEntry("price", "10.50 yuan");
        assertThat(new StandardWords(new NoticeCatalog(List.of(module(KIND)), said), said)
                        .sample("test.kind", Tongue.EN))
                .containsEntry("task", "{on}");
    }

    @Test
    void everyDeclaredKindHasItsOwnKeyAndAnUnknownOneHasNone() {
        var texts = texts("{task}");
        var catalog = new NoticeCatalog(List.of(module(KIND)), texts);
        assertThat(catalog.ids()).containsExactly("test.kind");
        assertThat(catalog.key("test.kind")).isEqualTo("notice.kind.test.kind");
        assertThatThrownBy(() -> catalog.key("test.gone")).hasMessageContaining("No message is called");
    }

    private static NoticeDeclarations module(NoticeKind<?> kind) {
        return new NoticeDeclarations() {
            @Override
            public List<NoticeKind<?>> kinds() {
                return List.of(kind);
            }
        };
    }

    private static I18NProvider texts(String text, String... missing) {
        var formats = Map.of(
                "ui.format.date", "E d MMM", "ui.format.money", "%s yuan", "ui.format.hours-minutes", "%s h %s min");
        return new I18NProvider() {
            @Override
            public List<Locale> getProvidedLocales() {
                return List.of(Locale.ENGLISH);
            }

            @Override
            public String getTranslation(String key, Locale locale, Object... parameters) {
                if (List.of(missing).contains(key)) {
                    return "!{" + key + "}!";
                }
                return formats.containsKey(key) ? String.format(formats.get(key), parameters) : text;
            }
        };
    }
}
