package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.identity.AuditTrail;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.Refusal;
import cn.yuetan.portal.shared.RequestKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.springframework.resilience.annotation.ConcurrencyLimit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Places come and go as sheets. A file is first only looked at; confirming writes what was seen, batch by batch, each place
 * by the version that was seen: what somebody else changed meanwhile is left alone and said. Slow for many lines, so never
 * call it while a page waits.
 */
@Service
@PreAuthorize("hasRole('OFFICE')")
public class PlaceImports {

    /** Lines of one transaction. */
    static final int BATCH = 50;

    private final SheetReading reading;
    private final PlaceSheet sheet;
    private final CurrentPlaces places;
    private final ImportJudge judge;
    private final ImportStep step;
    private final AuditTrail audit;

    PlaceImports(
            SheetReading reading,
            PlaceSheet sheet,
            CurrentPlaces places,
            ImportJudge judge,
            ImportStep step,
            AuditTrail audit) {
        this.reading = reading;
        this.sheet = sheet;
        this.places = places;
        this.judge = judge;
        this.step = step;
        this.audit = audit;
    }

    /**
     * Says line by line what would become of a file; writes nothing.
     *
     * @throws InputRefused with what is wrong with the file as a whole
     */
    @ConcurrencyLimit(2)
    public ImportPreview preview(InputStream upload) throws IOException {
        var result = reading.read(SheetFile.of(upload));
        return new ImportPreview(judge.judge(result.lines()), result.unknown(), RequestKey.fresh());
    }

    /**
     * Writes what the preview says; the same preview twice has one effect.
     *
     * @param progress hears how many lines are through
     * @return what became of each line that was to be written
     */
    @ConcurrencyLimit(2)
    public List<ImportOutcome> write(ImportPreview preview, IntConsumer progress) {
        // What names its number comes first: otherwise a line without one might take it.
        var rows = preview.toWrite().stream()
                .sorted(Comparator.comparing((ImportRow row) -> row.code() == null)
                        .thenComparing(ImportRow::line))
                .toList();
        var outcomes = new ArrayList<ImportOutcome>();
        for (var from = 0; from < rows.size(); from += BATCH) {
            outcomes.addAll(write(rows.subList(from, Math.min(rows.size(), from + BATCH)), preview.key()));
            progress.accept(outcomes.size());
        }
        var refused =
                outcomes.stream().filter(outcome -> outcome.refusal() != null).count();
        audit.record(
                "place.imported",
                "import:" + preview.key().value(),
                "written:" + (outcomes.size() - refused) + " refused:" + refused);
        outcomes.sort(Comparator.comparing(ImportOutcome::line));
        return outcomes;
    }

    /** Where one line of a batch is refused, each goes its own way. */
    private List<ImportOutcome> write(List<ImportRow> batch, RequestKey act) {
        try {
            return step.write(batch, act);
        } catch (Refusal no) {
            if (batch.size() == 1) {
                var row = batch.getFirst();
                return List.of(new ImportOutcome(row.line(), row.code(), row.name(), no));
            }
            return batch.stream()
                    .flatMap(row -> write(List.of(row), act).stream())
                    .toList();
        }
    }

    /** Writes these places as a sheet that {@link #preview} reads, by number. */
    @PreAuthorize("hasAnyRole('OFFICE', 'COMMUNITY')")
    public void export(Collection<PlaceId> chosen, Locale locale, OutputStream file) throws IOException {
        var ids = List.copyOf(chosen);
        audit.record("place.exported", "places:" + ids.size(), "");
        sheet.write(() -> pages(ids), locale, file);
    }

    private Iterator<List<CurrentPlace>> pages(List<PlaceId> ids) {
        return IntStream.iterate(0, from -> from < ids.size(), from -> from + CurrentPlaces.STEP)
                .mapToObj(from -> places.byIds(ids.subList(from, Math.min(ids.size(), from + CurrentPlaces.STEP))))
                .iterator();
    }
}
