package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.servicepoint.PlaceRefused.Reason;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.RetryOnConflict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes some lines of an import in one transaction. Roles were asked by the service in front of it. */
@Component
class ImportStep {

    private final PlaceWriting writing;
    private final PlaceRepository places;
    private final ImportJudge judge;

    ImportStep(PlaceWriting writing, PlaceRepository places, ImportJudge judge) {
        this.writing = writing;
        this.places = places;
        this.judge = judge;
    }

    /** All of these or none. */
    @Transactional
    @RetryOnConflict
    public List<ImportOutcome> write(List<ImportRow> rows, RequestKey act) {
        var keys = rows.stream()
                .collect(Collectors.toMap(
                        ImportRow::line, row -> RequestKey.of("import/" + act.value() + "/" + row.line())));
        var written = places
                .findAllByRequestKeyIn(
                        keys.values().stream().map(RequestKey::value).toList())
                .stream()
                .collect(Collectors.toMap(Place::requestKey, Place::code));
        var known = judge.known(rows.stream()
                .filter(row -> row.place() == null && row.code() == null)
                .filter(row -> !written.containsKey(key(keys, row).value()))
                .map(row -> Objects.requireNonNull(row.draft()))
                .toList());
        var outcomes = new ArrayList<ImportOutcome>();
        for (var row : rows) {
            var before = written.get(key(keys, row).value());
            var code = before == null ? write(row, key(keys, row), known) : before;
            outcomes.add(new ImportOutcome(row.line(), code, row.name(), null));
        }
        return outcomes;
    }

    private PlaceCode write(ImportRow row, RequestKey key, Set<String> known) {
        var draft = Objects.requireNonNull(row.draft());
        if (row.place() != null) {
            writing.change(row.place(), row.version(), draft, key);
            return Objects.requireNonNull(row.code());
        }
        if (known.contains(ImportJudge.key(draft))) {
            throw PlaceRefused.of(Reason.EDITED_MEANWHILE, row.name());
        }
        return writing.make(row.code(), draft, false, key).code();
    }

    private static RequestKey key(Map<Integer, RequestKey> keys, ImportRow row) {
        return Objects.requireNonNull(keys.get(row.line()));
    }
}
