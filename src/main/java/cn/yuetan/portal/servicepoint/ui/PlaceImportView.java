package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.servicepoint.ImportOutcome;
import cn.yuetan.portal.servicepoint.ImportPreview;
import cn.yuetan.portal.servicepoint.PlaceImports;
import cn.yuetan.portal.servicepoint.PlaceServices;
import cn.yuetan.portal.shared.Refusal;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.PageHeader;
import cn.yuetan.portal.shared.ui.RefusalNotice;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

/** Places from a sheet: upload, look at each line, confirm. Nothing is written before. */
@Route("staff/places/import")
@RolesAllowed(Roles.OFFICE)
class PlaceImportView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int SHOWN = 50;
    private static final long TELL_EVERY_NANOS = 300_000_000;

    private final transient PlaceImports imports;
    private final transient PlaceServices services;
    private final Div body = new Div();

    PlaceImportView(PlaceImports imports, PlaceServices services) {
        this.imports = imports;
        this.services = services;
        addClassNames("yt-list-page", "yt-import");
        body.addClassNames("yt-list-page", "yt-import-body");
        add(
                new PageHeader(
                        getPageTitle(),
                        Texts.of("servicepoint.import.hint"),
                        Buttons.quiet("servicepoint.staff.back", LineIcon.BACK, event -> UI.getCurrentOrThrow()
                                .navigate(StaffPlacesView.class)),
                        Buttons.quiet("servicepoint.import.template", LineIcon.LIST, event -> template()
                                .open())),
                body);
    }

    @Override
    public final String getPageTitle() {
        return Texts.of("servicepoint.import.menu");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        ask();
    }

    private void ask(Component... before) {
        var upload = new Upload(new SheetUpload(imports, this::preview, no -> ask(RefusalNotice.of(no))));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(SheetUpload.LARGEST);
        upload.setUploadButton(Buttons.primary("servicepoint.import.choose"));
        upload.setDropLabel(new com.vaadin.flow.component.html.Span(Texts.of("servicepoint.import.drop")));
        upload.addFileRejectedListener(
                event -> ask(new RefusalNotice(Texts.of("servicepoint.import.tooBig", "5"), null)));
        var steps = new UnorderedList(
                new ListItem(Texts.of("servicepoint.import.step.template")),
                new ListItem(Texts.of("servicepoint.import.step.code")),
                new ListItem(Texts.of("servicepoint.import.step.preview")));
        var card = new Card(Texts.of("servicepoint.import.upload"), upload, steps);
        card.addClassName("yt-import-ask");
        show(before);
        body.add(card);
    }

    private void preview(ImportPreview preview) {
        var writes = preview.toWrite().size();
        var wrong = preview.rows().size() - writes - sameLines(preview);
        var words = new Paragraph(
                Texts.of("servicepoint.import.summary", writes, sameLines(preview), Long.toString(wrong)));
        words.addClassName("num");
        words.getElement().setAttribute("role", "status");
        var act = Buttons.primary("servicepoint.import.write");
        act.setText(Texts.of("servicepoint.import.write", Integer.toString(writes)));
        act.setEnabled(writes > 0);
        act.setDisableOnClick(true);
        act.addClickListener(event -> write(preview));
        var actions = new Div(words, act, Buttons.quiet("servicepoint.import.other", event -> ask()));
        actions.addClassNames("yt-actions", "yt-import-actions");
        show(actions);
        if (!preview.unknown().isEmpty()) {
            var unread =
                    new Paragraph(Texts.of("servicepoint.import.unread", String.join("\u3001", preview.unknown())));
            unread.addClassName("yt-quiet");
            body.add(unread);
        }
        body.add(new ImportTable(preview, services.all()));
    }

    private static long sameLines(ImportPreview preview) {
        return preview.count(cn.yuetan.portal.servicepoint.ImportRow.Verdict.SAME);
    }

    private void write(ImportPreview preview) {
        var all = preview.toWrite().size();
        var bar = new ProgressBar(0, all, 0);
        var words = new Paragraph(Texts.of("servicepoint.import.writing"));
        var card = new Card(words, bar);
        show(card);
        var ui = UI.getCurrentOrThrow();
        var told = new AtomicLong(System.nanoTime());
        Background.run(
                () -> imports.write(preview, done -> {
                    // Telling the page of each batch would cost more than writing it.
                    var now = System.nanoTime();
                    if (now - told.get() > TELL_EVERY_NANOS) {
                        told.set(now);
                        Background.access(ui, () -> bar.setValue(Math.min(done, all)));
                    }
                }),
                this::written,
                no -> ask(RefusalNotice.of(no)));
    }

    private void written(List<ImportOutcome> outcomes) {
        var refused =
                outcomes.stream().filter(outcome -> outcome.refusal() != null).toList();
        var done = new Paragraph(Texts.of(
                "servicepoint.import.done", outcomes.size() - refused.size(), Integer.toString(refused.size())));
        done.addClassName("num");
        done.getElement().setAttribute("role", "status");
        var card = new Card(Texts.of("servicepoint.import.menu"), done);
        if (!refused.isEmpty()) {
            var list = new UnorderedList();
            refused.stream().limit(SHOWN).forEach(outcome -> list.add(new ListItem(said(outcome))));
            card.add(list);
        }
        var actions = new Div(
                Buttons.primary("servicepoint.import.toList", event -> UI.getCurrentOrThrow()
                        .navigate(StaffPlacesView.class)),
                Buttons.quiet("servicepoint.import.other", event -> ask()));
        actions.addClassName("yt-actions");
        card.add(actions);
        show(card);
    }

    private static String said(ImportOutcome outcome) {
        Refusal no = Objects.requireNonNull(outcome.refusal());
        return Texts.of(
                "servicepoint.import.notWritten",
                Integer.toString(outcome.line()),
                outcome.name(),
                Texts.of(no.messageKey(), no.messageParameters()));
    }

    private PreparedFileDialog template() {
        var locale = Texts.locale();
        return new PreparedFileDialog("servicepoint.import.template", "places-template.xlsx", SHEET, () -> {
            var file = new ByteArrayOutputStream();
            imports.export(List.of(), locale, file);
            return file.toByteArray();
        });
    }

    private void show(Component... parts) {
        body.removeAll();
        body.add(parts);
    }
}
