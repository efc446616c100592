package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.servicepoint.ImportRow.Verdict;
import cn.yuetan.portal.shared.RequestKey;
import java.util.List;

/**
 * What would become of a file. Nothing is written yet.
 *
 * @param unknown headings that are not read
 * @param key of the import; confirming twice has one effect
 */
public record ImportPreview(List<ImportRow> rows, List<String> unknown, RequestKey key) {

    public long count(Verdict verdict) {
        return rows.stream().filter(row -> row.verdict() == verdict).count();
    }

    /** What confirming writes. */
    public List<ImportRow> toWrite() {
        return rows.stream().filter(ImportRow::writes).toList();
    }
}
