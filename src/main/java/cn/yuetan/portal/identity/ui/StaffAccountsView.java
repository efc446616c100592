package cn.yuetan.portal.identity.ui;

import cn.yuetan.portal.identity.AccountStatus;
import cn.yuetan.portal.identity.DutyScopes;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.identity.StaffAccountRow;
import cn.yuetan.portal.identity.StaffAccounts;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.DataList;
import cn.yuetan.portal.shared.ui.EmptyState;
import cn.yuetan.portal.shared.ui.FilterBar;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.PageHeader;
import cn.yuetan.portal.shared.ui.PersonChip;
import cn.yuetan.portal.shared.ui.StatusBadge;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;

/** The accounts of staff and hosts: open, assign, suspend, hand out a new password. */
@Route("staff/accounts")
@RolesAllowed(Roles.ADMIN)
@Menu(order = 90, title = "identity.menu.accounts", icon = "people")
class StaffAccountsView extends Div implements HasDynamicTitle, AfterNavigationObserver {

    private final StaffAccounts accounts;
    private final ObjectProvider<DutyScopes> scopes;
    private final DataList<StaffAccountRow> list;
    private String search = "";

    StaffAccountsView(StaffAccounts accounts, ObjectProvider<DutyScopes> scopes) {
        this.accounts = accounts;
        this.scopes = scopes;
        addClassName("yt-list-page");
        list = new DataList<StaffAccountRow>(this::card)
                .column(Texts.of("identity.login.name"), StaffAccountRow::userName, null)
                .column(Texts.of("identity.account.displayName"), StaffAccountRow::displayName, null)
                .column(Texts.of("identity.account.duties"), this::duties, null)
                .column(Texts.of("identity.account.state"), StaffAccountsView::badge)
                .empty(new EmptyState(
                        LineIcon.PEOPLE, Texts.of("identity.account.none"), Texts.of("identity.account.none.hint")))
                .onOpen(row -> new AccountDialog(accounts, scopes(), row, this::reload).open());
        var open = Buttons.primary(
                "identity.account.open", click -> new OpenAccountDialog(accounts, scopes(), this::reload).open());
        add(
                new PageHeader(Texts.of("identity.menu.accounts"), Texts.of("identity.account.hint"), open),
                new FilterBar().search(Texts.of("identity.account.search"), this::narrow),
                list);
    }

    @Override
    public String getPageTitle() {
        return Texts.of("identity.menu.accounts");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        list.rows(DataProvider.fromCallbacks(
                query -> accounts.page(search, query.getOffset(), query.getLimit()).stream(),
                query -> accounts.count(search)));
    }

    private void narrow(String text) {
        search = text;
        list.refresh();
    }

    private void reload() {
        list.refresh();
    }

    private DutyChoices scopes() {
        return DutyChoices.from(scopes, Texts.locale());
    }

    private String duties(StaffAccountRow row) {
        var places = scopes();
        return row.duties().stream().map(places::name).collect(Collectors.joining(" \u00B7 "));
    }

    private Component card(StaffAccountRow row) {
        var card = new Card(new PersonChip(row.displayName(), row.userName() + " \u00B7 " + duties(row)), badge(row));
        card.addClassName("yt-clickable");
        card.getElement()
                .addEventListener("click", event -> new AccountDialog(accounts, scopes(), row, this::reload).open());
        return card;
    }

    static StatusBadge badge(StaffAccountRow row) {
        if (row.status() != AccountStatus.ACTIVE) {
            return new StatusBadge(Tone.NEUTRAL, LineIcon.LOCK, Texts.of("identity.account.suspended"));
        }
        return row.mustChangePassword()
                ? new StatusBadge(Tone.WAITING, Texts.of("identity.account.mustChange"))
                : new StatusBadge(Tone.GOOD, Texts.of("identity.account.active"));
    }
}
