package cn.yuetan.portal.notice.announcement;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.notice.AudienceKind;
import cn.yuetan.portal.notice.AudienceSource;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks whichever module keeps the data of a kind. */
@Component
class Audiences {

    private final Map<AudienceKind, AudienceSource> sources = new EnumMap<>(AudienceKind.class);

    Audiences(List<AudienceSource> sources) {
        for (var source : sources) {
            if (this.sources.put(source.kind(), source) != null) {
                throw new IllegalStateException("Two sources answer for the audience " + source.kind());
            }
        }
    }

    /** All that can be chosen, by kind. */
    List<AudienceChoice> choices(Locale language) {
        return sources.values().stream()
                .sorted(Comparator.comparing(AudienceSource::kind))
                .flatMap(source -> source.choices(language).stream()
                        .map(choice -> new AudienceChoice(new Audience(source.kind(), choice.key()), choice.name())))
                .toList();
    }

    int size(Audience audience) {
        return source(audience).map(source -> source.size(audience.key())).orElse(0);
    }

    List<AccountId> page(Audience audience, long after, int limit) {
        return source(audience)
                .map(source -> source.page(audience.key(), after, limit))
                .orElse(List.of());
    }

    boolean contains(Audience audience, AccountId account) {
        return source(audience)
                .filter(source -> source.contains(audience.key(), account))
                .isPresent();
    }

    private Optional<AudienceSource> source(Audience audience) {
        return Optional.ofNullable(sources.get(audience.kind()));
    }
}
