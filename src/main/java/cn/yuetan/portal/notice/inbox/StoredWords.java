package cn.yuetan.portal.notice.inbox;

import cn.yuetan.portal.notice.AlarmKind;
import cn.yuetan.portal.notice.NoticeDeclarations;
import cn.yuetan.portal.notice.NoticeKind;
import cn.yuetan.portal.notice.wording.Wordings;
import cn.yuetan.portal.notice.wording.Wordings.Words;
import cn.yuetan.portal.shared.PersonalData;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes words of a stored message at the moment of reading. A message outlives the release that declared its kind: what
 * cannot be read any more becomes one calm line instead of a broken inbox.
 */
@Component
public class StoredWords {

    private static final Logger LOG = LoggerFactory.getLogger(StoredWords.class);
    private static final String PURPOSE = "notice.values";

    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, Class<? extends Record>> kinds = new HashMap<>();
    private final PersonalData personalData;
    private final Optional<Wordings> wordings;
    private final I18NProvider texts;

    @Autowired
    StoredWords(
            ObjectProvider<NoticeDeclarations> declarations,
            PersonalData personalData,
            ObjectProvider<Wordings> wordings,
            I18NProvider texts) {
        this(declarations.stream().toList(), personalData, Optional.ofNullable(wordings.getIfAvailable()), texts);
    }

    StoredWords(
            List<NoticeDeclarations> declarations,
            PersonalData personalData,
            Optional<Wordings> wordings,
            I18NProvider texts) {
        this.texts = texts;
        this.personalData = personalData;
        this.wordings = wordings;
        for (var module : declarations) {
            module.kinds().forEach((NoticeKind<?> kind) -> kinds.put(kind.id(), kind.values()));
            module.alarms().forEach((AlarmKind<?> alarm) -> kinds.put(alarm.id(), alarm.values()));
        }
    }

    /**
     * The words of a stored message or alarm.
     *
     * @param payload the values, encrypted
     */
    public Words read(String kind, byte[] payload, Locale language) {
        var type = kinds.get(kind);
        if (type == null || wordings.isEmpty()) {
            return unreadable(language);
        }
        try {
            var values = json.readValue(personalData.decrypt(PURPOSE, payload), type);
            return wordings.get().write(kind, values, language);
        } catch (JacksonException | IllegalStateException | IllegalArgumentException e) {
            LOG.warn(
                    "A message of kind {} cannot be read any more: {}",
                    kind,
                    e.getClass().getSimpleName());
            return unreadable(language);
        }
    }

    private Words unreadable(Locale language) {
        return new Words(
                texts.getTranslation("notice.inbox.unreadable", language),
                texts.getTranslation("notice.inbox.unreadable.text", language),
                Map.of(),
                "");
    }
}
