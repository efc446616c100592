package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.servicepoint.PlaceServices;
import cn.yuetan.portal.servicepoint.ServiceDraft;
import cn.yuetan.portal.servicepoint.ServiceGroup;
import cn.yuetan.portal.servicepoint.ServiceRow;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Toast;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One service of the catalogue in both languages; its code never changes. */
class ServiceDialog extends Dialog {

    private static final int ROOM = 2;

    private final transient PlaceServices services;
    private final transient @Nullable ServiceRow before;
    private final TextField code = field("servicepoint.services.code", 30);
    private final Select<ServiceGroup> group = new Select<>();
    private final Select<LineIcon> icon = new Select<>();
    private final TextField name = field("servicepoint.services.name", ServiceDraft.LONGEST_NAME);
    private final TextField english = field("servicepoint.services.english", ServiceDraft.LONGEST_ENGLISH);
    private final TextField note = field("servicepoint.services.note", ServiceDraft.LONGEST_NOTE);
    private final IntegerField order = new IntegerField(Texts.of("servicepoint.services.order"));
    private final Checkbox active = new Checkbox(Texts.of("servicepoint.services.active"));

    /** @param before null for a new one */
    ServiceDialog(PlaceServices services, @Nullable ServiceRow before, SerializableRunnable done) {
        super(Texts.of(before == null ? "servicepoint.services.add" : "servicepoint.services.edit"));
        this.services = services;
        this.before = before;
        group.setLabel(Texts.of("servicepoint.services.group"));
        group.setItems(ServiceGroup.values());
        group.setItemLabelGenerator(each -> Texts.of(each.key()));
        group.setValue(ServiceGroup.HELP);
        icon.setLabel(Texts.of("servicepoint.services.icon"));
        icon.setItems(LineIcon.values());
        icon.setItemLabelGenerator(LineIcon::symbol);
        icon.setRenderer(new ComponentRenderer<>(each -> {
            var line = new Span(each.create(), new Span(each.symbol()));
            line.addClassName("yt-place-service");
            return line;
        }));
        icon.setValue(LineIcon.CHECK);
        code.setHelperText(Texts.of("servicepoint.services.code.help"));
        if (before != null) {
            show(before);
        }
        code.setReadOnly(before != null);
        order.setVisible(before != null);
        active.setVisible(before != null);
        add(new FormLayout(name, english, group, icon, code, note, order, active));
        getFooter()
                .add(
                        Buttons.quiet("servicepoint.staff.leave", event -> close()),
                        Buttons.primary("servicepoint.staff.save", event -> {
                            save();
                            close();
                            Toast.good(Texts.of("servicepoint.staff.saved"));
                            done.run();
                        }));
    }

    private void show(ServiceRow row) {
        code.setValue(row.code());
        group.setValue(row.group());
        icon.setValue(PlaceIcons.of(row));
        name.setValue(row.name());
        english.setValue(row.englishName());
        note.setValue(row.note());
        order.setValue(row.sortOrder());
        active.setValue(row.active());
    }

    private void save() {
        var draft = new ServiceDraft(
                code.getValue().strip(),
                group.getValue(),
                icon.getValue().symbol(),
                name.getValue(),
                english.getValue(),
                note.getValue());
        if (before == null) {
            services.add(draft);
        } else {
            services.change(
                    draft,
                    Objects.requireNonNullElse(order.getValue(), before.sortOrder()),
                    active.getValue(),
                    before.version());
        }
    }

    private static TextField field(String key, int longest) {
        var field = new TextField(Texts.of(key));
        field.setMaxLength(longest * ROOM);
        return field;
    }
}
