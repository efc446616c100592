package cn.yuetan.portal.notice.channel;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Messages and words for tests of channels without Spring. */
final class Wording implements I18NProvider {

    private static final Map<String, String> WORDS =
            Map.of("notice.bot.open", "打开", "notice.email.why", "自动发出", "app.name", "月坛小哥");

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(Locale.SIMPLIFIED_CHINESE);
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... parameters) {
        return WORDS.getOrDefault(key, key);
    }

    static Outgoing message(String address, String title, String text) {
        return new Outgoing(
                UUID.fromString("3f0c8f0e-8f43-4b8e-9a2f-0c5a4d1e2b3c"),
                address,
                "notice.drill",
                title,
                text,
                Map.of(),
                "https://yuetan.example.cn/staff/alarms",
                Locale.SIMPLIFIED_CHINESE);
    }
}
