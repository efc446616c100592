package cn.yuetan.portal.courier.ui;

import cn.yuetan.portal.courier.Employer;
import cn.yuetan.portal.courier.Employers;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.PageHeader;
import cn.yuetan.portal.shared.ui.StatusBadge;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Toast;
import cn.yuetan.portal.shared.ui.Tone;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;

/** The list of employers that couriers choose from. */
@Route("staff/employers")
@RolesAllowed(Roles.OFFICE)
@Menu(order = 31, title = "courier.menu.employers", icon = "list")
class EmployersView extends Div implements HasDynamicTitle, AfterNavigationObserver {

    private final Employers employers;
    private final TextField name = new TextField();
    private final Div rows = new Div();

    EmployersView(Employers employers) {
        this.employers = employers;
        addClassName("yt-stack");
        rows.addClassNames("yt-card", "yt-rows");
        name.setPlaceholder(Texts.of("courier.employer.new"));
        name.setAriaLabel(Texts.of("courier.employer.new"));
        var add = Buttons.primary("courier.employer.add", click -> {
            employers.add(name.getValue());
            name.clear();
            load();
        });
        var form = new Div(name, add);
        form.addClassName("yt-actions");
        add(
                new PageHeader(Texts.of("courier.menu.employers"), Texts.of("courier.employer.hint")),
                new Card(form),
                rows);
    }

    @Override
    public String getPageTitle() {
        return Texts.of("courier.menu.employers");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        load();
    }

    private void load() {
        rows.removeAll();
        employers.all().forEach(employer -> {
            var title = new Span(employer.name());
            title.addClassNames("yt-row-words", "yt-strong");
            var row = new Div(
                    title,
                    employer.active()
                            ? new StatusBadge(Tone.GOOD, Texts.of("courier.employer.active"))
                            : new StatusBadge(Tone.NEUTRAL, Texts.of("courier.employer.retired")),
                    Buttons.quiet("courier.employer.edit", LineIcon.EDIT, click -> edit(employer)));
            row.addClassName("yt-row");
            rows.add(row);
        });
    }

    private void edit(Employer employer) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(employer.name());
        var title = new TextField(Texts.of("courier.employer.title"));
        title.setValue(employer.name());
        var order = new IntegerField(Texts.of("courier.employer.place"));
        order.setValue(employer.sortOrder());
        var active = new Checkbox(Texts.of("courier.employer.choosable"), employer.active());
        var form = new Div(title, order, active);
        form.addClassNames("yt-stack", "yt-dialog-form");
        dialog.add(form);
        dialog.getFooter()
                .add(
                        Buttons.quiet("courier.dialog.cancel", click -> dialog.close()),
                        Buttons.primary("courier.employer.save", click -> {
                            employers.change(new Employer(
                                    employer.id(),
                                    title.getValue(),
                                    Objects.requireNonNullElse(order.getValue(), -1),
                                    active.getValue()));
                            dialog.close();
                            Toast.good(Texts.of("courier.employer.saved"));
                            load();
                        }));
        dialog.open();
    }
}
