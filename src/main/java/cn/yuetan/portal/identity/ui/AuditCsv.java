package cn.yuetan.portal.identity.ui;

import cn.yuetan.portal.identity.AuditEntries;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The audit trail as a table for other programs: UTF-8 with a byte order mark, as Excel wants it. */
final class AuditCsv {

    private static final int MOST = 100_000;
    private static final int PAGE = 1_000;

    private AuditCsv() {}

    static String of(AuditEntries entries, String subject, String actor) {
        var csv = new StringBuilder("\uFEFFid,at,actor,device,action,subject,detail\r\n");
        var before = Long.MAX_VALUE;
        for (var rows = 0; rows < MOST; ) {
            List<AuditEntries.Entry> page = entries.before(before, subject, actor, PAGE);
            page.forEach(entry -> csv.append(line(entry)));
            rows += page.size();
            if (page.size() < PAGE) {
                break;
            }
            before = page.getLast().id();
        }
        return csv.toString();
    }

    private static String line(AuditEntries.Entry entry) {
        return Stream.of(
                                Long.toString(entry.id()),
                                entry.at().toString(),
                                entry.actor(),
                                entry.device(),
                                entry.action(),
                                entry.subject(),
                                entry.detail())
                        .map(AuditCsv::cell)
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    /** Quoted, and never a formula. */
    static String cell(String value) {
        var safe = value.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + value : value;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
