package cn.yuetan.portal.notice.wording;

import cn.yuetan.portal.notice.AlarmKind;
import cn.yuetan.portal.notice.ChannelName;
import cn.yuetan.portal.notice.NoticeDeclarations;
import cn.yuetan.portal.notice.NoticeGroup;
import cn.yuetan.portal.notice.NoticeKind;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Every kind of message and alarm that the modules declare. The portal does not start with a kind that stands twice, with a
 * value that nobody can write or with words that name a value which is not there.
 */
@Component
public class NoticeCatalog {

    private static final String BOARD = "/staff/alarms";

    private final Map<String, NoticeKind<?>> kinds = new LinkedHashMap<>();
    private final Map<String, AlarmKind<?>> alarms = new LinkedHashMap<>();
    private final Map<String, NoticeKind<?>> calls = new HashMap<>();

    @Autowired
    NoticeCatalog(ObjectProvider<NoticeDeclarations> declarations, I18NProvider texts) {
        this(declarations.orderedStream().toList(), texts);
    }

    /** @throws IllegalStateException if a declaration is wrong; its message names the kind */
    NoticeCatalog(List<NoticeDeclarations> declarations, I18NProvider texts) {
        for (var module : declarations) {
            for (var kind : module.kinds()) {
                unique(kind.id(), kinds.put(kind.id(), kind) == null && !alarms.containsKey(kind.id()));
                check(kind.id(), "notice.kind." + kind.id(), kind.values(), texts);
            }
            for (var alarm : module.alarms()) {
                unique(alarm.id(), alarms.put(alarm.id(), alarm) == null && !kinds.containsKey(alarm.id()));
                check(alarm.id(), "notice.alarm." + alarm.id(), alarm.values(), texts);
                calls.put(alarm.id(), call(alarm));
            }
        }
    }

    /**
     * The kind with this id, for an alarm the message by which it calls; empty if no module declares it, as for an old
     * message.
     */
    public Optional<NoticeKind<?>> kind(String id) {
        return Optional.<NoticeKind<?>>ofNullable(kinds.get(id)).or(() -> Optional.ofNullable(calls.get(id)));
    }

    /** The alarm with this id; empty if no module declares it. */
    public Optional<AlarmKind<?>> alarm(String id) {
        return Optional.ofNullable(alarms.get(id));
    }

    /** All kinds, module by module. */
    public Collection<NoticeKind<?>> kinds() {
        return List.copyOf(kinds.values());
    }

    /** All alarms, module by module. */
    public Collection<AlarmKind<?>> alarms() {
        return List.copyOf(alarms.values());
    }

    /** The ids of all kinds and alarms, module by module, kinds first. */
    List<String> ids() {
        return Stream.concat(kinds.keySet().stream(), alarms.keySet().stream()).toList();
    }

    /**
     * Under which key the words of a kind or alarm stand in the translations.
     *
     * @throws IllegalArgumentException if no module declares it
     */
    public String key(String id) {
        if (alarms.containsKey(id)) {
            return "notice.alarm." + id;
        }
        if (kinds.containsKey(id)) {
            return "notice.kind." + id;
        }
        throw unknown(id);
    }

    static IllegalArgumentException unknown(String id) {
        return new IllegalArgumentException("No message is called " + id);
    }

    /** A call outlives two paces: by then the next one has replaced it. */
    private static <V extends Record> NoticeKind<V> call(AlarmKind<V> alarm) {
        return NoticeKind.of(alarm.id(), NoticeGroup.DUTY, alarm.sample())
                .by(ChannelName.SMS, ChannelName.EMAIL)
                .evenAtNight()
                .validFor(alarm.repeatEvery().multipliedBy(2))
                .opening(values -> BOARD);
    }

    private static void unique(String id, boolean isNew) {
        if (!isNew) {
            throw new IllegalStateException("Two kinds of messages are called " + id);
        }
    }

    private static void check(String id, String key, Class<?> values, I18NProvider texts) {
        for (var component : values.getRecordComponents()) {
            if (!WrittenValues.canWrite(component.getType())) {
                throw new IllegalStateException(
                        "Nobody can write the value " + component.getName() + " of the message " + id);
            }
        }
        var known = WrittenValues.names(values);
        for (var language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            for (var part : List.of(".when", ".whom", ".title", ".text")) {
                var words = texts.getTranslation(key + part, language);
                if (words.contains(key)) {
                    throw new IllegalStateException("The message " + id + " has no words under " + key + part);
                }
                for (var brace : Braces.in(words)) {
                    if (!known.contains(brace)) {
                        throw new IllegalStateException(
                                "The words of the message " + id + " name the unknown value " + brace);
                    }
                }
            }
        }
    }
}
