package cn.yuetan.portal.notice.announcement;

import cn.yuetan.portal.identity.AccountGroups;
import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.notice.AudienceKind;
import cn.yuetan.portal.notice.AudienceSource;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** All who can sign in. */
@Component
class EverybodyAudience implements AudienceSource {

    private final AccountGroups accounts;
    private final I18NProvider texts;

    EverybodyAudience(AccountGroups accounts, I18NProvider texts) {
        this.accounts = accounts;
        this.texts = texts;
    }

    @Override
    public AudienceKind kind() {
        return AudienceKind.EVERYBODY;
    }

    @Override
    public List<Choice> choices(Locale language) {
        return List.of(
                new Choice(AccountGroups.EVERYBODY, texts.getTranslation("notice.audience.everybody", language)));
    }

    @Override
    public int size(String key) {
        return accounts.size(AccountGroups.EVERYBODY);
    }

    @Override
    public List<AccountId> page(String key, long after, int limit) {
        return accounts.page(AccountGroups.EVERYBODY, after, limit);
    }

    @Override
    public boolean contains(String key, AccountId account) {
        return accounts.contains(AccountGroups.EVERYBODY, account);
    }
}
