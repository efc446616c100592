package cn.yuetan.portal.identity.ui;

import cn.yuetan.portal.identity.AccountKind;
import cn.yuetan.portal.identity.AccountStatus;
import cn.yuetan.portal.identity.DutyOfAccount;
import cn.yuetan.portal.identity.StaffAccountRow;
import cn.yuetan.portal.identity.StaffAccounts;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.PersonChip;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Toast;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Set;

/** One account and what an administrator does with it. */
class AccountDialog extends Dialog {

    private final SerializableRunnable onChanged;

    AccountDialog(StaffAccounts accounts, DutyChoices choices, StaffAccountRow row, SerializableRunnable onChanged) {
        this.onChanged = onChanged;
        setHeaderTitle(row.userName());
        var created = new Paragraph(Texts.of(
                "identity.account.since", Formats.longDate(cn.yuetan.portal.shared.BusinessDay.of(row.createdAt()))));
        created.addClassName("yt-quiet");
        var reached = new Paragraph(Texts.of(
                "identity.account.reached",
                Texts.of(row.hasPhone() ? "identity.account.contact.set" : "identity.account.contact.notSet"),
                Texts.of(row.hasEmail() ? "identity.account.contact.set" : "identity.account.contact.notSet")));
        var content = new Div(
                new PersonChip(row.displayName(), Texts.of("identity.kind." + lower(row.kind()))),
                StaffAccountsView.badge(row),
                reached,
                created);
        content.addClassNames("yt-stack", "yt-dialog-form");
        if (row.kind() == AccountKind.STAFF) {
            var duties = new MultiSelectComboBox<DutyOfAccount>(Texts.of("identity.account.duties"));
            duties.setItems(choices.all());
            duties.setItemLabelGenerator(choices::name);
            duties.setValue(Set.copyOf(row.duties()));
            content.add(duties, Buttons.primary("identity.account.assign", click -> {
                accounts.assign(row.id(), duties.getValue());
                done("identity.account.assigned");
            }));
        }
        add(content);
        var active = row.status() == AccountStatus.ACTIVE;
        getFooter()
                .add(
                        Buttons.danger(active ? "identity.account.suspend" : "identity.account.reopen", click -> {
                            accounts.suspend(row.id(), active);
                            done(active ? "identity.account.suspended" : "identity.account.reopened");
                        }),
                        Buttons.quiet("identity.signOutEverywhere", click -> {
                            accounts.signOutEverywhere(row.id());
                            done("identity.account.signedOut");
                        }),
                        Buttons.quiet("identity.account.resetPassword", click -> {
                            var password = accounts.resetPassword(row.id());
                            close();
                            onChanged.run();
                            new HandedOutPassword(row.userName(), password).open();
                        }),
                        Buttons.quiet("identity.close", click -> close()));
    }

    private void done(String key) {
        close();
        onChanged.run();
        Toast.good(Texts.of(key));
    }

    private static String lower(AccountKind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT);
    }
}
