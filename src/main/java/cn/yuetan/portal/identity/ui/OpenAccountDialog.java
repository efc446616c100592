package cn.yuetan.portal.identity.ui;

import cn.yuetan.portal.identity.AccountKind;
import cn.yuetan.portal.identity.DutyOfAccount;
import cn.yuetan.portal.identity.OpenStaffAccount;
import cn.yuetan.portal.identity.StaffAccounts;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The form of a new account; shows the password to hand out once. */
class OpenAccountDialog extends Dialog {

    private final StaffAccounts accounts;
    private final SerializableRunnable onOpened;
    private final RequestKey key = RequestKey.fresh();
    private final RadioButtonGroup<AccountKind> kind = new RadioButtonGroup<>(Texts.of("identity.account.kind"));
    private final TextField userName = new TextField(Texts.of("identity.login.name"));
    private final TextField displayName = new TextField(Texts.of("identity.account.displayName"));
    private final MultiSelectComboBox<DutyOfAccount> duties =
            new MultiSelectComboBox<>(Texts.of("identity.account.duties"));

    OpenAccountDialog(StaffAccounts accounts, DutyChoices choices, SerializableRunnable onOpened) {
        this.accounts = accounts;
        this.onOpened = onOpened;
        setHeaderTitle(Texts.of("identity.account.open"));
        kind.setItems(List.of(AccountKind.STAFF, AccountKind.HOST));
        kind.setItemLabelGenerator(one -> Texts.of("identity.kind." + one.name().toLowerCase(Locale.ROOT)));
        kind.setValue(AccountKind.STAFF);
        kind.addValueChangeListener(event -> duties.setVisible(event.getValue() == AccountKind.STAFF));
        userName.setHelperText(Texts.of("identity.account.userName.rule"));
        duties.setItems(choices.all());
        duties.setItemLabelGenerator(choices::name);
        var form = new Div(kind, userName, displayName, duties);
        form.addClassNames("yt-stack", "yt-dialog-form");
        add(form);
        getFooter()
                .add(
                        Buttons.quiet("identity.cancel", click -> close()),
                        Buttons.primary("identity.account.open.submit", click -> submit()));
    }

    private void submit() {
        var chosen = kind.getValue() == AccountKind.STAFF ? duties.getValue() : Set.<DutyOfAccount>of();
        var password = accounts.open(
                new OpenStaffAccount(key, kind.getValue(), userName.getValue(), displayName.getValue(), chosen));
        close();
        onOpened.run();
        new HandedOutPassword(userName.getValue(), password).open();
    }
}
