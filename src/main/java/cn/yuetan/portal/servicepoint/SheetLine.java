package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.Refusal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** One line of the sheet: what stands in it as text, and what is wrong with it. */
final class SheetLine {

    private static final int LONGEST = 600;
    private static final int LONGEST_SERVICES = 6000;

    private final int number;
    private final Map<SheetColumn, String> addresses = new EnumMap<>(SheetColumn.class);
    private final Map<SheetColumn, String> texts = new EnumMap<>(SheetColumn.class);
    private final List<ImportProblem> problems = new ArrayList<>();

    SheetLine(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    List<ImportProblem> problems() {
        return problems;
    }

    /** The sheet has this column, whatever stands in it. */
    void column(SheetColumn column, String address, @Nullable Cell cell) {
        addresses.put(column, address);
        try {
            texts.put(column, text(column, cell));
        } catch (InputRefused wrong) {
            texts.put(column, "");
            problem(column, wrong);
        }
    }

    boolean has(SheetColumn column) {
        return addresses.containsKey(column);
    }

    /** As typed. */
    String text(SheetColumn column) {
        return texts.getOrDefault(column, "");
    }

    /** With full-width letters and digits as usual ones. */
    String plain(SheetColumn column) {
        return Normalizer.normalize(text(column), Normalizer.Form.NFKC).strip();
    }

    void problem(@Nullable SheetColumn column, Refusal refusal) {
        var where = column == null ? "" : addresses.getOrDefault(column, "");
        problems.add(new ImportProblem(where, column, refusal));
    }

    /** What the column says; the value from before where there is no such column or it cannot be read. */
    <T> T read(SheetColumn column, T before, Function<String, T> reading) {
        if (!has(column) || problems.stream().anyMatch(problem -> problem.column() == column)) {
            return before;
        }
        try {
            return reading.apply(text(column));
        } catch (Refusal wrong) {
            problem(column, wrong);
            return before;
        }
    }

    private static String text(SheetColumn column, @Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        var text =
                switch (cell.getType()) {
                    case STRING -> unquoted(cell.asString());
                    case NUMBER -> number(cell);
                    case FORMULA -> throw new InputRefused("servicepoint.import.cell.formula");
                    case ERROR -> throw new InputRefused("servicepoint.import.cell.error");
                    default -> throw new InputRefused("servicepoint.import.cell.type");
                };
        var most = column == SheetColumn.SERVICES ? LONGEST_SERVICES : LONGEST;
        if (text.length() > most) {
            throw new InputRefused("servicepoint.import.cell.long", Integer.toString(text.length()));
        }
        return column == SheetColumn.SERVICES ? text : text.strip();
    }

    private static String number(Cell cell) {
        if (isDate(cell)) {
            throw new InputRefused("servicepoint.import.cell.date");
        }
        return cell.asNumber().stripTrailingZeros().toPlainString();
    }

    /** Excel keeps days and times as numbers; only their look tells them apart. */
    private static boolean isDate(Cell cell) {
        var format = Optional.ofNullable(cell.getDataFormatString()).orElse("");
        return format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").matches("(?i).*[ymdhs].*");
    }

    private static String unquoted(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && PlaceSheet.FORMULA.indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }
}
