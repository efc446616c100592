package cn.yuetan.portal.notice.outbox;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.notice.NoticeKind;
import cn.yuetan.portal.notice.NoticeSettings;
import cn.yuetan.portal.notice.channel.Channel;
import cn.yuetan.portal.notice.channel.Outgoing;
import cn.yuetan.portal.notice.wording.NoticeCatalog;
import cn.yuetan.portal.notice.wording.Wordings;
import cn.yuetan.portal.notice.wording.Wordings.Words;
import cn.yuetan.portal.shared.PersonalData;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Makes a delivery that is due ready to leave, or says why it must wait or never goes. Messages leave in Chinese. */
@Component
class Preparation {

    private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;
    private static final String COLLAPSED = "notice.collapsed";

    private final JdbcClient database;
    private final Claims claims;
    private final Addresses addresses;
    private final QuietHours quietHours;
    private final SendRate rate;
    private final NoticeCatalog catalog;
    private final Wordings wordings;
    private final PersonalData personalData;
    private final I18NProvider texts;
    private final int collapseAt;
    private final JsonMapper json = JsonMapper.builder().build();

    Preparation(
            JdbcClient database,
            Claims claims,
            Addresses addresses,
            QuietHours quietHours,
            SendRate rate,
            NoticeCatalog catalog,
            Wordings wordings,
            PersonalData personalData,
            I18NProvider texts,
            NoticeSettings settings) {
        this.database = database;
        this.claims = claims;
        this.addresses = addresses;
        this.quietHours = quietHours;
        this.rate = rate;
        this.catalog = catalog;
        this.wordings = wordings;
        this.personalData = personalData;
        this.texts = texts;
        collapseAt = settings.outbox().collapseAt();
    }

    /** Looks at everything that may have changed since the message was written. */
    Prepared of(Claim claim, Channel channel, Instant now) {
        if (!now.isBefore(claim.expiresAt())) {
            return new Prepared.Dropped(DeliveryState.EXPIRED, "old-news");
        }
        var stored = stored(claim.notice());
        if (stored.settled()) {
            return new Prepared.Dropped(DeliveryState.CANCELLED, "cause-gone");
        }
        var kind = catalog.kind(claim.kind());
        if (kind.isEmpty()) {
            return new Prepared.Dropped(DeliveryState.DEAD, "unknown-kind");
        }
        if (stored.account() != null && !addresses.mayWriteTo(stored.account())) {
            return new Prepared.Dropped(DeliveryState.CANCELLED, "no-account");
        }
        var quietUntil = claim.urgent() ? Optional.<Instant>empty() : quietHours.end(now);
        if (quietUntil.isPresent()) {
            return new Prepared.Held(quietUntil.get(), "quiet-hours");
        }
        var address = address(claim, stored, channel);
        if (address.isEmpty()) {
            return new Prepared.Dropped(DeliveryState.DEAD, "no-address");
        }
        var tooMany = rate.take(channel, address.get(), now);
        if (tooMany.isPresent()) {
            return new Prepared.Held(tooMany.get(), "rate");
        }
        return written(claim, stored, kind.get(), address.get());
    }

    private Prepared written(Claim claim, Stored stored, NoticeKind<?> kind, String address) {
        Words words;
        try {
            var values = json.readValue(personalData.decrypt("notice.values", stored.payload()), kind.values());
            words = wordings.write(kind.id(), values, LANGUAGE);
        } catch (JacksonException | IllegalStateException | IllegalArgumentException unreadable) {
            return new Prepared.Dropped(DeliveryState.DEAD, "unreadable");
        }
        var others = claim.urgent() ? 0 : claims.collapse(claim, collapseAt);
        if (others == 0) {
            return new Prepared.Ready(new Outgoing(
                    claim.sendId(),
                    address,
                    words.template(),
                    words.title(),
                    words.text(),
                    words.variables(),
                    "",
                    LANGUAGE));
        }
        var count = others + 1;
        return new Prepared.Ready(new Outgoing(
                claim.sendId(),
                address,
                COLLAPSED,
                texts.getTranslation("notice.collapsed.title", LANGUAGE, words.title(), count),
                texts.getTranslation("notice.collapsed.text", LANGUAGE, count),
                Map.of("title", words.title(), "count", Integer.toString(count)),
                "",
                LANGUAGE));
    }

    private Optional<String> address(Claim claim, Stored stored, Channel channel) {
        if (claim.address() != null) {
            return Optional.of(addresses.written(claim.address()));
        }
        return Optional.ofNullable(stored.account()).flatMap(account -> addresses.of(account, channel.name()));
    }

    private Stored stored(long notice) {
        return database.sql("SELECT account_id, payload, settled_at IS NOT NULL AS settled FROM notice WHERE id = ?")
                .param(notice)
                .query((row, number) -> new Stored(
                        Optional.ofNullable(row.getObject("account_id", Long.class))
                                .map(AccountId::new)
                                .orElse(null),
                        Objects.requireNonNull(row.getBytes("payload")),
                        row.getBoolean("settled")))
                .single();
    }

    private record Stored(@Nullable AccountId account, byte[] payload, boolean settled) {}
}
