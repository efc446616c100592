package cn.yuetan.portal.identity;

import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.shared.DemoData;
import cn.yuetan.portal.shared.PhoneNumber;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The staff and host accounts of the demo; their password is public and stands in the README.
 *
 * <p>All share one hash: nine times bcrypt would delay the first start by half a second and protect nothing.
 */
@Component
@Profile("demo")
@Order(10)
class IdentityDemoData implements DemoData {

    private static final String PASSWORD = "yuetan-2021-demo";

    private final JdbcClient database;
    private final PasswordEncoder passwords;
    private final ObjectProvider<DutyScopes> scopes;
    private final AccountContacts contacts;
    private final Clock clock;

    IdentityDemoData(
            JdbcClient database,
            PasswordEncoder passwords,
            ObjectProvider<DutyScopes> scopes,
            AccountContacts contacts,
            Clock clock) {
        this.database = database;
        this.passwords = passwords;
        this.scopes = scopes;
        this.contacts = contacts;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void loadOnce() {
        var hash = Objects.requireNonNull(passwords.encode(PASSWORD));
        for (var line : lines()) {
            var id = account(line[0], line[1], line[2], hash);
            if (!line[4].isEmpty()) {
                contacts.setPhone(new AccountId(id), PhoneNumber.parse(line[4]));
            }
            for (var duty : line[3].isEmpty() ? new String[0] : line[3].split("\\+")) {
                var parts = duty.split("@", 2);
                duty(id, Duty.valueOf(parts[0]), parts.length > 1 ? scope(parts[1]) : 0);
            }
        }
    }

    private List<String[]> lines() {
        try {
            var accounts = PropertiesLoaderUtils.loadProperties(new EncodedResource(
                    new ClassPathResource("identity/demo-accounts.properties"), StandardCharsets.UTF_8));
            return accounts.stringPropertyNames().stream()
                    .sorted()
                    .map(name -> {
                        var parts = accounts.getProperty(name).split("\\|", -1);
                        return new String[] {name, parts[0], parts[1], parts[2], parts[3]};
                    })
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long account(String userName, String kind, String displayName, String hash) {
        var keys = new GeneratedKeyHolder();
        database.sql("""
                        INSERT INTO account (kind, user_name, display_name, password_hash, created_at)
                        VALUES (?, ?, ?, ?, ?)
                        """)
                .param(kind)
                .param(userName)
                .param(displayName)
                .param(hash)
                .param(DatabaseTime.of(clock.instant()))
                .update(keys, "id");
        return Objects.requireNonNull(keys.getKey()).longValue();
    }

    private void duty(long account, Duty duty, long scope) {
        database.sql("INSERT INTO account_duty (account_id, duty, scope_id) VALUES (?, ?, ?)")
                .param(account)
                .param(duty.name())
                .param(scope)
                .update();
    }

    private long scope(String code) {
        return scopes.orderedStream()
                .flatMap(places -> places.all(Locale.SIMPLIFIED_CHINESE).stream())
                .filter(place -> place.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No place with code " + code))
                .id();
    }
}
