package cn.yuetan.portal.identity.ui;

import cn.yuetan.portal.identity.AuditEntries;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.FilterBar;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.PageHeader;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Who did what, newest first; more is fetched along the key, so the end is as quick as the beginning. */
@Route("staff/audit")
@RolesAllowed({Roles.ADMIN, Roles.OFFICE})
@Menu(order = 92, title = "identity.menu.audit", icon = "shield")
class AuditView extends Div implements HasDynamicTitle, AfterNavigationObserver {

    private static final int PAGE = 100;

    private final AuditEntries entries;
    private final Grid<AuditEntries.Entry> grid = new Grid<>();
    private final List<AuditEntries.Entry> shown = new ArrayList<>();
    private final Button more = Buttons.quiet("identity.audit.more", click -> load());
    private String subject = "";
    private String actor = "";

    AuditView(AuditEntries entries) {
        this.entries = entries;
        addClassName("yt-list-page");
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.addColumn(entry -> Formats.dateTime(entry.at()))
                .setHeader(Texts.of("identity.audit.at"))
                .setAutoWidth(true);
        grid.addColumn(AuditEntries.Entry::actor)
                .setHeader(Texts.of("identity.audit.actor"))
                .setAutoWidth(true);
        grid.addColumn(entry -> AuditWords.action(entry.action()))
                .setHeader(Texts.of("identity.audit.action"))
                .setAutoWidth(true);
        grid.addColumn(AuditEntries.Entry::subject)
                .setHeader(Texts.of("identity.audit.subject"))
                .setAutoWidth(true);
        grid.addColumn(AuditEntries.Entry::detail)
                .setHeader(Texts.of("identity.audit.detail"))
                .setFlexGrow(2);
        grid.addColumn(entry -> AuditWords.device(entry.device()))
                .setHeader(Texts.of("identity.audit.device"))
                .setAutoWidth(true);
        grid.setSizeFull();
        var csv = DownloadHandler.fromInputStream(event -> {
            var bytes = AuditCsv.of(entries, subject, actor).getBytes(StandardCharsets.UTF_8);
            return new DownloadResponse(
                    new ByteArrayInputStream(bytes), "audit.csv", "text/csv; charset=utf-8", bytes.length);
        });
        var export = new Anchor(csv, Texts.of("identity.audit.export"));
        export.addClassName("yt-download");
        add(
                new PageHeader(Texts.of("identity.menu.audit"), Texts.of("identity.audit.hint"), export),
                new FilterBar()
                        .field(field("identity.audit.subject.filter", value -> subject = value))
                        .field(field("identity.audit.actor.filter", value -> actor = value)),
                grid,
                more);
    }

    @Override
    public String getPageTitle() {
        return Texts.of("identity.menu.audit");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        again();
    }

    private TextField field(String key, com.vaadin.flow.function.SerializableConsumer<String> take) {
        var field = new TextField();
        field.setPlaceholder(Texts.of(key));
        field.setAriaLabel(Texts.of(key));
        field.setClearButtonVisible(true);
        field.setMaxLength(80);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(event -> {
            take.accept(event.getValue().strip());
            again();
        });
        return field;
    }

    private void again() {
        shown.clear();
        load();
    }

    private void load() {
        var before = shown.isEmpty() ? Long.MAX_VALUE : shown.getLast().id();
        var page = entries.before(before, subject, actor, PAGE);
        shown.addAll(page);
        grid.setItems(shown);
        more.setVisible(page.size() == PAGE);
    }
}
