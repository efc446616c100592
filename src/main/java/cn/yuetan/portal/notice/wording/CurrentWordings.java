package cn.yuetan.portal.notice.wording;

import cn.yuetan.portal.shared.ui.LiveUpdates;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The words that hold now, kept in memory: making a message into words asks the database nothing. What is changed on this
 * node holds here with its commit; other nodes look every few seconds. Messages that wait or lie in an inbox are made into
 * words when they are read or leave, so they too say it the new way from then on.
 *
 * <p>Words of the staff that no longer fit the values of their kind, after a release that took a value away, stop nothing:
 * the standard words stand in for them.
 */
@Component
class CurrentWordings implements Wordings {

    private static final Logger LOG = LoggerFactory.getLogger(CurrentWordings.class);

    private final NoticeCatalog catalog;
    private final StandardWords standard;
    private final WordingTable table;
    private final LiveUpdates live;
    private volatile @Nullable Map<String, Map<Tongue, OwnWords>> known;

    CurrentWordings(NoticeCatalog catalog, StandardWords standard, WordingTable table, LiveUpdates live) {
        this.catalog = catalog;
        this.standard = standard;
        this.table = table;
        this.live = live;
    }

    @Override
    public Words write(String kindId, Record values, Locale language) {
        var tongue = Tongue.of(language);
        var variables = standard.written(values, tongue);
        var own = own(kindId, tongue);
        var words = own.map(OwnWords::words)
                .orElseGet(() -> standard.of(kindId, tongue))
                .filled(variables);
        return new Words(
                words.title(),
                words.text(),
                variables,
                own.map(OwnWords::template).orElse(kindId));
    }

    /** These words were just written: they hold here when they are committed, and open pages hear of it. */
    void changed(OwnWords words) {
        live.afterCommit(() -> take(words));
        live.publishAfterCommit(MessageWordings.TOPIC);
    }

    /** Why the words that staff chose are not used, if so. */
    Optional<WordingProblem> misfit(OwnWords words) {
        return words.own()
                ? catalog.kind(words.kind())
                        .flatMap(kind -> WordingRules.misfit(words.words(), WrittenValues.names(kind.values())))
                : Optional.empty();
    }

    /** Reads what other nodes changed; a database that is away leaves what was known. */
    @Scheduled(fixedDelayString = "PT4S")
    void look() {
        try {
            take();
        } catch (DataAccessException databaseAway) {
            LOG.warn(
                    "Words of messages stay as they were: {}",
                    databaseAway.getClass().getSimpleName());
        }
    }

    private Optional<OwnWords> own(String kind, Tongue tongue) {
        var words = known;
        var all = words == null ? take() : words;
        return Optional.ofNullable(all.get(kind))
                .map(tongues -> tongues.get(tongue))
                .filter(this::holds);
    }

    private boolean holds(OwnWords words) {
        return words.own() && misfit(words).isEmpty();
    }

    private synchronized Map<String, Map<Tongue, OwnWords>> take() {
        var before = known;
        var all = new HashMap<String, Map<Tongue, OwnWords>>();
        for (var words : table.newest()) {
            put(all, words);
            if (before == null) {
                misfit(words)
                        .ifPresent(problem -> LOG.warn(
                                "Words of the staff for {} ({}) no longer fit; the standard ones are used",
                                words.kind(),
                                words.tongue()));
            }
        }
        known = all;
        return all;
    }

    private synchronized void take(OwnWords words) {
        var before = known;
        if (before != null) {
            var all = new HashMap<String, Map<Tongue, OwnWords>>();
            before.values().forEach(tongues -> tongues.values().forEach(each -> put(all, each)));
            put(all, words);
            known = all;
        }
    }

    /** Two commits may arrive here in either order: the higher number holds. */
    private static void put(Map<String, Map<Tongue, OwnWords>> all, OwnWords words) {
        all.computeIfAbsent(words.kind(), kind -> new HashMap<>())
                .merge(words.tongue(), words, (one, other) -> one.number() > other.number() ? one : other);
    }
}
