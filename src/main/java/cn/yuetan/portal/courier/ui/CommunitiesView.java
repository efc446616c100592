package cn.yuetan.portal.courier.ui;

import cn.yuetan.portal.courier.Communities;
import cn.yuetan.portal.courier.Community;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.EmptyState;
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

/** The list of communities that couriers and announcements choose from. */
@Route("staff/communities")
@RolesAllowed(Roles.OFFICE)
@Menu(order = 32, title = "courier.menu.communities", icon = "list")
class CommunitiesView extends Div implements HasDynamicTitle, AfterNavigationObserver {

    private final Communities communities;
    private final TextField name = new TextField();
    private final Div rows = new Div();

    CommunitiesView(Communities communities) {
        this.communities = communities;
        addClassName("yt-stack");
        rows.addClassNames("yt-card", "yt-rows");
        name.setPlaceholder(Texts.of("courier.community.new"));
        name.setAriaLabel(Texts.of("courier.community.new"));
        var add = Buttons.primary("courier.community.add", click -> {
            communities.add(name.getValue());
            name.clear();
            load();
        });
        var form = new Div(name, add);
        form.addClassName("yt-actions");
        add(
                new PageHeader(Texts.of("courier.menu.communities"), Texts.of("courier.community.hint")),
                new Card(form),
                rows);
    }

    @Override
    public String getPageTitle() {
        return Texts.of("courier.menu.communities");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        load();
    }

    private void load() {
        rows.removeAll();
        var all = communities.all();
        if (all.isEmpty()) {
            rows.add(new EmptyState(
                    LineIcon.HOME, Texts.of("courier.community.none"), Texts.of("courier.community.none.hint")));
        }
        all.forEach(community -> {
            var title = new Span(community.name());
            title.addClassNames("yt-row-words", "yt-strong");
            var row = new Div(
                    title,
                    community.active()
                            ? new StatusBadge(Tone.GOOD, Texts.of("courier.employer.active"))
                            : new StatusBadge(Tone.NEUTRAL, Texts.of("courier.employer.retired")),
                    Buttons.quiet("courier.employer.edit", LineIcon.EDIT, click -> edit(community)));
            row.addClassName("yt-row");
            if (community.sample()) {
                row.addComponentAtIndex(1, new StatusBadge(Tone.NEUTRAL, Texts.of("courier.community.sample")));
            }
            rows.add(row);
        });
    }

    private void edit(Community community) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(community.name());
        var title = new TextField(Texts.of("courier.community.title"));
        title.setValue(community.name());
        var order = new IntegerField(Texts.of("courier.employer.place"));
        order.setValue(community.sortOrder());
        var active = new Checkbox(Texts.of("courier.employer.choosable"), community.active());
        var form = new Div(title, order, active);
        form.addClassNames("yt-stack", "yt-dialog-form");
        dialog.add(form);
        dialog.getFooter()
                .add(
                        Buttons.quiet("courier.dialog.cancel", click -> dialog.close()),
                        Buttons.primary("courier.employer.save", click -> {
                            communities.change(new Community(
                                    community.id(),
                                    title.getValue(),
                                    Objects.requireNonNullElse(order.getValue(), -1),
                                    active.getValue(),
                                    community.sample()));
                            dialog.close();
                            Toast.good(Texts.of("courier.employer.saved"));
                            load();
                        }));
        dialog.open();
    }
}
