package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.servicepoint.BulkChange;
import cn.yuetan.portal.servicepoint.BulkEdits;
import cn.yuetan.portal.servicepoint.BulkLine;
import cn.yuetan.portal.servicepoint.BulkLine.Outcome;
import cn.yuetan.portal.servicepoint.PlaceId;
import cn.yuetan.portal.servicepoint.PlaceServices;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.RefusalNotice;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One thing for many places: first what would become of each, then it is done. */
class BulkDialog extends Dialog {

    private static final int SHOWN = 12;

    private final transient BulkEdits bulk;
    private final transient List<PlaceId> places;
    private final BulkFields fields;
    private final Div result = new Div();
    private final Button look = Buttons.once(Buttons.quiet("servicepoint.bulk.look"), event -> look());
    private final Button act;
    private RequestKey key = RequestKey.fresh();
    private transient @Nullable BulkChange seen;

    BulkDialog(BulkEdits bulk, PlaceServices services, List<PlaceId> places) {
        super(Texts.of("servicepoint.bulk.title", Integer.toString(places.size())));
        this.bulk = bulk;
        this.places = places;
        act = Buttons.primary("servicepoint.bulk.do");
        act.setDisableOnClick(true);
        act.addClickListener(event -> run());
        act.setEnabled(false);
        result.addClassNames("yt-stack", "yt-dialog-form");
        fields = new BulkFields(services, this::again);
        add(fields, result);
        getFooter().add(Buttons.quiet("servicepoint.staff.shut", event -> close()), look, act);
    }

    /** What was looked at is not what stands in the fields any more. */
    private void again() {
        result.removeAll();
        act.setEnabled(false);
        seen = null;
        key = RequestKey.fresh();
    }

    private void look() {
        again();
        var change = fields.change();
        var lines = bulk.preview(places, change);
        seen = change;
        say(lines, "servicepoint.bulk.would");
        act.setEnabled(count(lines, Outcome.CHANGED) > 0);
    }

    private void run() {
        var change = Objects.requireNonNull(seen);
        var own = key;
        var bar = new ProgressBar();
        bar.setIndeterminate(true);
        result.removeAll();
        result.add(bar);
        fields.setEnabled(false);
        look.setEnabled(false);
        Background.run(() -> bulk.apply(places, change, own), this::done, no -> {
            result.removeAll();
            result.add(RefusalNotice.of(no));
        });
    }

    private void done(List<BulkLine> lines) {
        say(lines, "servicepoint.bulk.did");
        fields.setVisible(false);
        look.setVisible(false);
        act.setVisible(false);
    }

    private void say(List<BulkLine> lines, String key) {
        var refused = lines.stream().filter(line -> line.refusal() != null).toList();
        result.removeAll();
        var words = new Paragraph(Texts.of(
                key, count(lines, Outcome.CHANGED), count(lines, Outcome.SAME), Integer.toString(refused.size())));
        words.addClassName("num");
        words.getElement().setAttribute("role", "status");
        result.add(words);
        if (!refused.isEmpty()) {
            var list = new UnorderedList();
            refused.stream().limit(SHOWN).forEach(line -> list.add(new ListItem(why(line))));
            if (refused.size() > SHOWN) {
                list.add(new ListItem(Texts.of("servicepoint.bulk.more", Integer.toString(refused.size() - SHOWN))));
            }
            result.add(list);
        }
    }

    private static String why(BulkLine line) {
        var no = Objects.requireNonNull(line.refusal());
        return line.code() + " " + line.name() + "\u2002" + Texts.of(no.messageKey(), no.messageParameters());
    }

    private static long count(List<BulkLine> lines, Outcome outcome) {
        return lines.stream().filter(line -> line.outcome() == outcome).count();
    }
}
