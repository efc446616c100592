package cn.yuetan.portal.volunteer.ui;

import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.PageHeader;
import cn.yuetan.portal.shared.ui.StatusBadge;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Toast;
import cn.yuetan.portal.shared.ui.Tone;
import cn.yuetan.portal.volunteer.RoleName;
import cn.yuetan.portal.volunteer.VolunteerRoleRow;
import cn.yuetan.portal.volunteer.VolunteerRoles;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.function.Consumer;

/** The volunteer roles: the office adds, renames, retires and brings back. */
@Route("staff/volunteer-roles")
@Menu(order = 41, title = "volunteer.menu.roles", icon = "people")
@RolesAllowed(Roles.OFFICE)
class RoleListView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final transient VolunteerRoles roles;
    private final Div list = new Div();

    RoleListView(VolunteerRoles roles) {
        this.roles = roles;
        list.addClassName("yt-roles");
        add(
                new PageHeader(
                        Texts.of("volunteer.menu.roles"),
                        Texts.of("volunteer.roles.hint"),
                        Buttons.primary("volunteer.roles.add", event -> add())),
                list);
    }

    @Override
    public String getPageTitle() {
        return Texts.of("volunteer.menu.roles");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        reload();
    }

    private void reload() {
        list.removeAll();
        roles.all().forEach(row -> list.add(card(row)));
    }

    private Card card(VolunteerRoleRow row) {
        var count = new Span(Texts.of("volunteer.roles.line", row.name().english(), Integer.toString(row.tasks())));
        count.addClassNames("yt-quiet", "num");
        var words = new Div(new Span(row.name().chinese()), count);
        words.addClassName("yt-role-words");
        var state = row.retired()
                ? new StatusBadge(Tone.NEUTRAL, Texts.of("volunteer.roles.retired"))
                : new StatusBadge(Tone.GOOD, Texts.of("volunteer.roles.used"));
        var rename = Buttons.quiet("volunteer.roles.rename", event -> rename(row));
        var turn = row.retired()
                ? Buttons.once(Buttons.quiet("volunteer.roles.restore"), event -> {
                    roles.restore(row.id());
                    reload();
                })
                : Buttons.danger("volunteer.roles.retire", event -> {
                    roles.retire(row.id());
                    reload();
                });
        var actions = new Div(rename, turn);
        actions.addClassName("yt-actions");
        var card = new Card(words, state, actions);
        card.addClassName("yt-role");
        return card;
    }

    private void add() {
        var key = RequestKey.fresh();
        ask("volunteer.roles.add", new RoleName("", ""), name -> roles.add(name, key));
    }

    private void rename(VolunteerRoleRow row) {
        ask("volunteer.roles.rename", row.name(), name -> roles.rename(row.id(), name));
    }

    private void ask(String titleKey, RoleName now, Consumer<RoleName> save) {
        var dialog = new Dialog(Texts.of(titleKey));
        var chinese = new TextField(Texts.of("volunteer.roles.name"), now.chinese(), "");
        var english = new TextField(Texts.of("volunteer.roles.nameEnglish"), now.english(), "");
        dialog.add(new FormLayout(chinese, english));
        dialog.getFooter()
                .add(
                        Buttons.quiet("volunteer.roles.leave", event -> dialog.close()),
                        Buttons.primary("volunteer.staff.save", event -> {
                            save.accept(new RoleName(chinese.getValue(), english.getValue()));
                            dialog.close();
                            Toast.good(Texts.of("volunteer.staff.saved"));
                            reload();
                        }));
        dialog.open();
    }
}
