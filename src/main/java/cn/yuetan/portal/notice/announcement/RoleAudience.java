package cn.yuetan.portal.notice.announcement;

import cn.yuetan.portal.identity.AccountGroups;
import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.identity.AccountKind;
import cn.yuetan.portal.identity.Duty;
import cn.yuetan.portal.notice.AudienceKind;
import cn.yuetan.portal.notice.AudienceSource;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Couriers, hosts, staff, or all who have one duty. */
@Component
class RoleAudience implements AudienceSource {

    private static final List<String> GROUPS = Stream.<Enum<?>>concat(
                    Arrays.stream(AccountKind.values()), Arrays.stream(Duty.values()))
            .map(Enum::name)
            .toList();

    private final AccountGroups accounts;
    private final I18NProvider texts;

    RoleAudience(AccountGroups accounts, I18NProvider texts) {
        this.accounts = accounts;
        this.texts = texts;
    }

    @Override
    public AudienceKind kind() {
        return AudienceKind.ROLE;
    }

    @Override
    public List<Choice> choices(Locale language) {
        return GROUPS.stream()
                .map(group -> new Choice(
                        group,
                        texts.getTranslation("notice.audience.role." + group.toLowerCase(Locale.ROOT), language)))
                .toList();
    }

    /** An unknown key is nobody: the empty one would be everybody. */
    @Override
    public int size(String key) {
        return GROUPS.contains(key) ? accounts.size(key) : 0;
    }

    @Override
    public List<AccountId> page(String key, long after, int limit) {
        return GROUPS.contains(key) ? accounts.page(key, after, limit) : List.of();
    }

    @Override
    public boolean contains(String key, AccountId account) {
        return GROUPS.contains(key) && accounts.contains(key, account);
    }
}
