package cn.yuetan.portal.servicepoint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would become of one line of the sheet.
 *
 * @param line its number in the sheet
 * @param code null for the next free number
 * @param changes what would be otherwise; empty for a new place
 * @param problems why it cannot be taken
 * @param draft the place as it is to be; null where it cannot be taken
 * @param place null for a new one
 * @param version what the preview was made of
 */
public record ImportRow(
        int line,
        Verdict verdict,
        @Nullable PlaceCode code,
        String name,
        List<PlaceChange> changes,
        List<ImportProblem> problems,
        @Nullable PlaceDraft draft,
        @Nullable PlaceId place,
        int version) {

    /** What would become of it. */
    public enum Verdict {
        NEW,
        CHANGED,
        SAME,
        WRONG;

        /** The translation key of its word. */
        public String key() {
            return "servicepoint.import.verdict." + name();
        }
    }

    static ImportRow wrong(SheetLine line, @Nullable PlaceCode code, String name) {
        return new ImportRow(
                line.number(), Verdict.WRONG, code, name, List.of(), List.copyOf(line.problems()), null, null, 0);
    }

    /** Whether confirming writes it. */
    public boolean writes() {
        return verdict == Verdict.NEW || verdict == Verdict.CHANGED;
    }
}
