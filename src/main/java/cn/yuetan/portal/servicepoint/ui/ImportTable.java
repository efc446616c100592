package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.servicepoint.ImportPreview;
import cn.yuetan.portal.servicepoint.ImportProblem;
import cn.yuetan.portal.servicepoint.ImportRow;
import cn.yuetan.portal.servicepoint.ImportRow.Verdict;
import cn.yuetan.portal.servicepoint.ServiceRow;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.DataList;
import cn.yuetan.portal.shared.ui.FilterBar;
import cn.yuetan.portal.shared.ui.StatusBadge;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sheet line by line: new, changed with what, the same, or wrong with the cell and the reason. */
class ImportTable extends Div {

    private static final int CHANGES = 6;

    private final transient ImportPreview preview;
    private final transient ChangeWords words;
    private final DataList<ImportRow> list;
    private @Nullable Verdict only;

    ImportTable(ImportPreview preview, List<ServiceRow> catalogue) {
        this.preview = preview;
        words = new ChangeWords(catalogue);
        addClassNames("yt-list-page", "yt-import-table");
        var bar = new FilterBar()
                .chip(Texts.of("servicepoint.quality.ALL"), count(preview.rows().size()), true, () -> {
                    choose(null);
                });
        for (var each : Verdict.values()) {
            bar.chip(Texts.of(each.key()), count(preview.count(each)), false, () -> choose(each));
        }
        list = new DataList<>(this::card)
                .column(Texts.of("servicepoint.import.line"), ImportTable::line)
                .column(Texts.of("servicepoint.import.becomes"), ImportTable::verdict)
                .column(Texts.of("servicepoint.sheet.CODE"), ImportTable::code, null)
                .column(Texts.of("servicepoint.sheet.NAME"), ImportRow::name, null)
                .column(Texts.of("servicepoint.import.why"), this::why);
        list.grid().addClassName("yt-import-grid");
        list.rows(DataProvider.fromCallbacks(
                page -> rows().stream().skip(page.getOffset()).limit(page.getLimit()), page -> rows().size()));
        add(bar, list);
        if (preview.count(Verdict.WRONG) > 0) {
            bar.addClassName("yt-import-wrong");
        }
    }

    private void choose(@Nullable Verdict verdict) {
        only = verdict;
        list.refresh();
    }

    private List<ImportRow> rows() {
        return only == null
                ? preview.rows()
                : preview.rows().stream().filter(row -> row.verdict() == only).toList();
    }

    private static Span line(ImportRow row) {
        var number = new Span(Integer.toString(row.line()));
        number.addClassNames("num", "yt-quiet");
        return number;
    }

    private static StatusBadge verdict(ImportRow row) {
        var tone =
                switch (row.verdict()) {
                    case NEW -> Tone.GOOD;
                    case CHANGED -> Tone.WAITING;
                    case SAME -> Tone.NEUTRAL;
                    case WRONG -> Tone.NOW;
                };
        return new StatusBadge(tone, Texts.of(row.verdict().key()));
    }

    private static String code(ImportRow row) {
        var code = row.code();
        return code == null ? Texts.of("servicepoint.import.nextNumber") : code.toString();
    }

    private Div why(ImportRow row) {
        var cell = new Div();
        cell.addClassName("yt-import-why");
        row.problems().forEach(problem -> cell.add(problem(problem)));
        row.changes().stream().limit(CHANGES).forEach(change -> cell.add(words.line(change)));
        if (row.changes().size() > CHANGES) {
            cell.add(new Span(Texts.of(
                    "servicepoint.history.many", Integer.toString(row.changes().size()))));
        }
        return cell;
    }

    private static Div problem(ImportProblem problem) {
        var column = problem.column();
        var where = new Span(column == null ? "" : problem.cell() + " " + Texts.of(column.key()));
        where.addClassName("yt-change-what");
        var no = problem.refusal();
        var line = new Div(where, new Span(Texts.of(no.messageKey(), no.messageParameters())));
        line.addClassName("yt-change");
        return line;
    }

    private Component card(ImportRow row) {
        var head = new Div(new Span(line(row), new Span(" " + code(row) + " " + row.name())), verdict(row));
        head.addClassName("yt-staff-card-head");
        return new Card(head, why(row));
    }

    private static String count(long number) {
        return Long.toString(number);
    }
}
