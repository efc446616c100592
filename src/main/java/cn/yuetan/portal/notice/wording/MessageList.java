package cn.yuetan.portal.notice.wording;

import cn.yuetan.portal.notice.AlarmKind;
import cn.yuetan.portal.notice.ChannelName;
import cn.yuetan.portal.notice.NoticeKind;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what is declared, translated and changed. */
@Component
class MessageList {

    private final NoticeCatalog catalog;
    private final StandardWords standard;
    private final CurrentWordings current;

    MessageList(NoticeCatalog catalog, StandardWords standard, CurrentWordings current) {
        this.catalog = catalog;
        this.standard = standard;
        this.current = current;
    }

    /**
     * The id itself.
     *
     * @throws WordingRefused if no module declares it
     */
    String known(String kind) {
        return catalog.kind(kind).map(NoticeKind::id).orElseThrow(WordingRefused::unknown);
    }

    /** Every kind and alarm, group by group; changes of kinds that are gone are kept and not shown. */
    List<MessageRow> rows(Tongue reader, Collection<OwnWords> newest) {
        var changed = newest.stream().collect(Collectors.groupingBy(OwnWords::kind));
        return catalog.ids().stream()
                .map(id -> row(id, reader, byTongue(changed.getOrDefault(id, List.of()))))
                .sorted(Comparator.comparing(MessageRow::group))
                .toList();
    }

    MessageDetails details(String id, Tongue reader, Map<Tongue, OwnWords> newest, List<WordingChange> history) {
        var kind = declared(id);
        var words = new EnumMap<Tongue, MessageWords>(Tongue.class);
        for (var tongue : Tongue.values()) {
            words.put(tongue, words(id, tongue, newest.get(tongue)));
        }
        return new MessageDetails(
                row(id, reader, newest),
                opens(kind),
                catalog.alarm(id).map(AlarmKind::repeatEvery).orElse(null),
                Arrays.stream(kind.values().getRecordComponents())
                        .map(MessageList::value)
                        .toList(),
                words,
                history);
    }

    private MessageRow row(String id, Tongue reader, Map<Tongue, OwnWords> newest) {
        var kind = declared(id);
        return new MessageRow(
                id,
                kind.group(),
                words(id, reader, newest.get(reader))
                        .now()
                        .filled(standard.sample(id, reader))
                        .title(),
                standard.when(id, reader),
                standard.whom(id, reader),
                ways(kind),
                kind.heldAtNight(),
                kind.validFor(),
                catalog.alarm(id).isPresent(),
                newest.values().stream().anyMatch(OwnWords::own),
                newest.values().stream().anyMatch(words -> current.misfit(words).isPresent()));
    }

    private MessageWords words(String id, Tongue tongue, @Nullable OwnWords newest) {
        var own = Optional.ofNullable(newest).filter(OwnWords::own);
        return new MessageWords(
                tongue,
                standard.of(id, tongue),
                own.map(OwnWords::words).orElse(null),
                own.flatMap(current::misfit).orElse(null),
                newest == null ? 0 : newest.number(),
                own.filter(words -> current.misfit(words).isEmpty())
                        .map(OwnWords::template)
                        .orElse(id),
                standard.sample(id, tongue));
    }

    private NoticeKind<?> declared(String id) {
        return catalog.kind(id).orElseThrow(() -> NoticeCatalog.unknown(id));
    }

    /** An alarm is called out in a room too. */
    private Set<ChannelName> ways(NoticeKind<?> kind) {
        var ways = EnumSet.noneOf(ChannelName.class);
        ways.addAll(kind.channels());
        if (catalog.alarm(kind.id()).isPresent()) {
            ways.add(ChannelName.BOT);
        }
        return ways;
    }

    private static Map<Tongue, OwnWords> byTongue(List<OwnWords> words) {
        return words.stream().collect(Collectors.toMap(OwnWords::tongue, each -> each));
    }

    private static <V extends Record> String opens(NoticeKind<V> kind) {
        return kind.opens().apply(kind.sample());
    }

    private static MessageValue value(RecordComponent component) {
        return new MessageValue(component.getName(), component.getType().getSimpleName());
    }
}
