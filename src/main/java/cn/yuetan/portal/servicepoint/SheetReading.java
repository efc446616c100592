package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.shared.InputRefused;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellAddress;
import org.dhatim.fastexcel.reader.Row;
import org.springframework.stereotype.Component;

/** Reads the first sheet of a file line by line. */
@Component
class SheetReading {

    /** Lines of places in one file. */
    static final int MOST = 10_000;

    /** Headings stand in one of the first lines, below a title at most. */
    private static final int HEADING_WITHIN = 5;

    private static final int FEWEST_HEADINGS = 2;
    private static final Pattern AREA = Pattern.compile("[A-Z]+(\\d{1,7}):[A-Z]+(\\d{1,7})");

    private final SheetWords words;

    SheetReading(SheetWords words) {
        this.words = words;
    }

    /** The lines, and headings that mean nothing. */
    record Result(List<SheetLine> lines, Set<SheetColumn> columns, List<String> unknown) {}

    /** @throws InputRefused with what is wrong with the file as a whole */
    Result read(SheetFile file) throws IOException {
        try (var book = file.open()) {
            var sheet = book.getFirstSheet();
            var merged = merged(file.merged().getOrDefault(String.valueOf(sheet.getId()), List.of()));
            try (var rows = sheet.openStream()) {
                return read(rows.iterator(), merged);
            }
        } catch (InputRefused no) {
            throw no;
        } catch (RuntimeException | IOException e) {
            // The library tells of broken files in many ways, among them index and null pointer exceptions.
            throw new InputRefused("servicepoint.import.damaged");
        }
    }

    private Result read(Iterator<Row> rows, Set<Integer> merged) {
        Map<SheetColumn, Integer> columns = Map.of();
        var unknown = new ArrayList<String>();
        var lines = new ArrayList<SheetLine>();
        var anything = false;
        while (rows.hasNext()) {
            var row = rows.next();
            if (isBlank(row)) {
                continue;
            }
            anything = true;
            if (columns.isEmpty()) {
                columns = headings(row, unknown);
                if (columns.isEmpty() && row.getRowNum() >= HEADING_WITHIN) {
                    throw noHeading();
                }
                continue;
            }
            if (lines.size() == MOST) {
                throw new InputRefused("servicepoint.import.rows", Integer.toString(MOST));
            }
            lines.add(line(row, columns, merged));
        }
        if (!anything) {
            throw new InputRefused("servicepoint.import.nothing");
        }
        if (columns.isEmpty()) {
            throw noHeading();
        }
        if (lines.isEmpty()) {
            throw new InputRefused("servicepoint.import.noLines");
        }
        return new Result(lines, columns.keySet(), unknown);
    }

    private Map<SheetColumn, Integer> headings(Row row, List<String> unknown) {
        var columns = new EnumMap<SheetColumn, Integer>(SheetColumn.class);
        var strange = new ArrayList<String>();
        for (var cell : row) {
            var text = cell == null || cell.getRawValue() == null
                    ? ""
                    : cell.getText().strip();
            if (text.isEmpty()) {
                continue;
            }
            var column = words.column(text);
            if (column.isEmpty()) {
                strange.add(text.length() > 20 ? text.substring(0, 20) : text);
            } else if (columns.put(column.get(), cell.getColumnIndex()) != null) {
                throw new InputRefused("servicepoint.import.headingTwice", text);
            }
        }
        if (columns.size() < FEWEST_HEADINGS) {
            columns.clear();
            return columns;
        }
        if (!columns.containsKey(SheetColumn.CODE)
                && !(columns.containsKey(SheetColumn.NAME) && columns.containsKey(SheetColumn.ADDRESS))) {
            throw noHeading();
        }
        unknown.addAll(strange);
        return columns;
    }

    private static SheetLine line(Row row, Map<SheetColumn, Integer> columns, Set<Integer> merged) {
        var line = new SheetLine(row.getRowNum());
        if (merged.contains(row.getRowNum())) {
            line.problem(null, new InputRefused("servicepoint.import.merged"));
        }
        columns.forEach((column, index) -> {
            if (column.isRead()) {
                var cell = index < row.getCellCount() ? row.getCell(index) : null;
                line.column(column, new CellAddress(row.getRowNum() - 1, index).toString(), cell);
            }
        });
        return line;
    }

    private static boolean isBlank(Row row) {
        return row.stream().allMatch(cell -> cell == null || isBlank(cell));
    }

    private static boolean isBlank(Cell cell) {
        var raw = cell.getRawValue();
        return cell.getFormula() == null && (raw == null || raw.isBlank());
    }

    private static Set<Integer> merged(List<String> areas) {
        var lines = new HashSet<Integer>();
        for (var area : areas) {
            var found = AREA.matcher(area);
            if (found.matches()) {
                var from = Integer.parseInt(found.group(1));
                var until = Math.min(Integer.parseInt(found.group(2)), from + MOST + HEADING_WITHIN);
                for (var line = from; line <= until; line++) {
                    lines.add(line);
                }
            }
        }
        return lines;
    }

    private static InputRefused noHeading() {
        return new InputRefused("servicepoint.import.heading");
    }
}
