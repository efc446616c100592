package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.servicepoint.ImportRow.Verdict;
import cn.yuetan.portal.servicepoint.PlaceRefused.Reason;
import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Compares lines with the directory as it stands. A line is known by the number in it; where it has none, by name and
 * address, so that the same file read twice finds what the first time wrote.
 */
@Component
class ImportJudge {

    private final CurrentPlaces places;
    private final PlaceServices services;
    private final SheetWords words;
    private final Clock clock;

    ImportJudge(CurrentPlaces places, PlaceServices services, SheetWords words, Clock clock) {
        this.places = places;
        this.services = services;
        this.words = words;
        this.clock = clock;
    }

    /** Five statements for every five hundred lines. */
    List<ImportRow> judge(List<SheetLine> lines) {
        var drafts = new SheetDraft(words, new SheetOffers(words, services.all()));
        var seen = new HashMap<String, Integer>();
        var rows = new ArrayList<ImportRow>();
        for (var from = 0; from < lines.size(); from += CurrentPlaces.STEP) {
            step(lines.subList(from, Math.min(lines.size(), from + CurrentPlaces.STEP)), drafts, seen, rows);
        }
        return rows;
    }

    private void step(List<SheetLine> lines, SheetDraft drafts, Map<String, Integer> seen, List<ImportRow> rows) {
        var codes = new LinkedHashMap<SheetLine, PlaceCode>();
        lines.forEach(line -> PlaceCode.parse(line.plain(SheetColumn.CODE)).ifPresent(code -> codes.put(line, code)));
        var byCode = places.byCodes(Set.copyOf(codes.values()));
        var nameless = lines.stream()
                .filter(line -> line.plain(SheetColumn.CODE).isEmpty())
                .map(line -> line.text(SheetColumn.NAME))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
        var byName = places.named(nameless).stream()
                .collect(Collectors.toMap(ImportJudge::key, place -> place, (first, second) -> first));
        for (var line : lines) {
            var code = codes.get(line);
            var current = code == null ? byName.get(key(line)) : byCode.get(code);
            rows.add(row(line, code, current, drafts, seen));
        }
    }

    private ImportRow row(
            SheetLine line,
            @Nullable PlaceCode written,
            @Nullable CurrentPlace current,
            SheetDraft drafts,
            Map<String, Integer> seen) {
        var code = current == null ? written : current.code();
        var name = current == null || line.has(SheetColumn.NAME)
                ? line.text(SheetColumn.NAME)
                : current.draft().facts().name();
        if (code == null && !line.plain(SheetColumn.CODE).isEmpty()) {
            line.problem(SheetColumn.CODE, new InputRefused("servicepoint.import.code", line.text(SheetColumn.CODE)));
        }
        var before = seen.putIfAbsent(code == null ? key(line) : code.toString(), line.number());
        if (before != null) {
            line.problem(
                    code == written ? SheetColumn.CODE : null,
                    new InputRefused("servicepoint.import.twice", Integer.toString(before)));
        }
        if (current != null && current.closed()) {
            line.problem(
                    SheetColumn.CODE,
                    PlaceRefused.of(Reason.CLOSED, current.draft().facts().name()));
        }
        var draft = drafts.of(line, current == null ? null : current.draft());
        if (!line.problems().isEmpty()) {
            return ImportRow.wrong(line, code, name);
        }
        try {
            return judged(line, code, name, current, draft.checked(today()));
        } catch (Refusal no) {
            line.problem(null, no);
            return ImportRow.wrong(line, code, name);
        }
    }

    private static ImportRow judged(
            SheetLine line, @Nullable PlaceCode code, String name, @Nullable CurrentPlace current, PlaceDraft draft) {
        var changes = current == null ? List.<PlaceChange>of() : DraftText.changes(current.draft(), draft);
        var verdict = current == null ? Verdict.NEW : changes.isEmpty() ? Verdict.SAME : Verdict.CHANGED;
        return new ImportRow(
                line.number(),
                verdict,
                code,
                name,
                changes,
                List.of(),
                verdict == Verdict.SAME ? null : draft,
                current == null ? null : current.id(),
                current == null ? 0 : current.version());
    }

    /** The keys of those of these that stand in the directory already, by name and address; four statements. */
    Set<String> known(Collection<PlaceDraft> drafts) {
        var names = drafts.stream().map(draft -> draft.facts().name()).collect(Collectors.toSet());
        return places.named(names).stream().map(ImportJudge::key).collect(Collectors.toSet());
    }

    /** By what a place without a number is known. */
    static String key(PlaceDraft draft) {
        return key(draft.facts().name(), draft.facts().address());
    }

    private static String key(CurrentPlace place) {
        return key(place.draft().facts().name(), place.draft().facts().address());
    }

    private static String key(SheetLine line) {
        return key(line.text(SheetColumn.NAME), line.text(SheetColumn.ADDRESS));
    }

    private static String key(String name, String address) {
        return name + '\n' + address;
    }

    private LocalDate today() {
        return BusinessDay.today(clock);
    }
}
