package cn.yuetan.portal.notice.outbox;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.notice.NoticeKind;
import cn.yuetan.portal.notice.NoticeSettings;
import cn.yuetan.portal.notice.channel.Channel;
import cn.yuetan.portal.notice.channel.Outgoing;
import cn.yuetan.portal.notice.choice.Wishes;
import cn.yuetan.portal.notice.wording.NoticeCatalog;
import cn.yuetan.portal.notice.wording.Wordings;
import cn.yuetan.portal.notice.wording.Wordings.Words;
import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.shared.PersonalData;
import cn.yuetan.portal.shared.PublicAddress;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Makes a delivery that is due ready to leave in its reader's language, or says why it must wait or never goes. */
@Component
class Preparation {

    private static final String COLLAPSED = "notice.collapsed";

    /** Leads staff and hosts on to their own. */
    private static final String INBOX = "/inbox";

    /** The message and what its recipient wants by now, in one statement. */
    static final String STORED = "SELECT n.account_id, n.payload, n.settled_at IS NOT NULL AS settled, "
            + Wishes.columns("n.account_id") + " FROM notice n" + Wishes.tables("n.account_id", "n.topic")
            + "WHERE n.id = :notice";

    private final JdbcClient database;
    private final Claims claims;
    private final Addresses addresses;
    private final QuietHours quietHours;
    private final SendRate rate;
    private final NoticeCatalog catalog;
    private final Wordings wordings;
    private final PersonalData personalData;
    private final PublicAddress publicAddress;
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
            PublicAddress publicAddress,
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
        this.publicAddress = publicAddress;
        this.texts = texts;
        collapseAt = settings.outbox().collapseAt();
    }

    /** Looks at everything that may have changed since the message was written. */
    Prepared of(Claim claim, Channel channel, Instant now) {
        if (!now.isBefore(claim.expiresAt())) {
            return new Prepared.Dropped(DeliveryState.EXPIRED, "old-news");
        }
        var stored = stored(claim.notice(), now);
        if (stored.settled()) {
            return new Prepared.Dropped(DeliveryState.CANCELLED, "cause-gone");
        }
        var known = catalog.kind(claim.kind());
        if (known.isEmpty()) {
            return new Prepared.Dropped(DeliveryState.DEAD, "unknown-kind");
        }
        var kind = known.get();
        if (stored.account() != null && !addresses.mayWriteTo(stored.account())) {
            return new Prepared.Dropped(DeliveryState.CANCELLED, "no-account");
        }
        if (chosen(claim, stored) && stored.wish().refuses(kind, channel.name())) {
            return new Prepared.Dropped(DeliveryState.CANCELLED, "not-wanted");
        }
        var passes = chosen(claim, stored) ? stored.wish().passesAtNight(kind) : claim.urgent();
        var quietUntil = passes
                ? Optional.<Instant>empty()
                : quietHours.end(stored.wish().quiet(), now);
        if (quietUntil.isPresent()) {
            return new Prepared.Resting(quietUntil.get());
        }
        var address = address(claim, stored, channel);
        if (address.isEmpty()) {
            return new Prepared.Dropped(DeliveryState.DEAD, "no-address");
        }
        var tooMany = rate.take(channel, address.get(), now);
        if (tooMany.isPresent()) {
            return new Prepared.Held(tooMany.get(), "rate");
        }
        return written(claim, stored, kind, address.get());
    }

    private <V extends Record> Prepared written(Claim claim, StoredNotice stored, NoticeKind<V> kind, String address) {
        var language = stored.wish().language();
        Words words;
        String page;
        try {
            var values = json.readValue(personalData.decrypt("notice.values", stored.payload()), kind.values());
            words = wordings.write(kind.id(), values, language);
            page = kind.opensOutside().apply(values);
        } catch (JacksonException | IllegalStateException | IllegalArgumentException unreadable) {
            return new Prepared.Dropped(DeliveryState.DEAD, "unreadable");
        }
        var others = kind.heldAtNight() ? claims.collapse(claim, collapseAt) : 0;
        if (others == 0) {
            return new Prepared.Ready(new Outgoing(
                    claim.sendId(),
                    address,
                    words.template(),
                    words.title(),
                    words.text(),
                    words.variables(),
                    publicAddress.of(page).orElse(""),
                    language));
        }
        var count = others + 1;
        return new Prepared.Ready(new Outgoing(
                claim.sendId(),
                address,
                COLLAPSED,
                texts.getTranslation("notice.collapsed.title", language, words.title(), count),
                texts.getTranslation("notice.collapsed.text", language, count),
                Map.of("title", words.title(), "count", Integer.toString(count)),
                stored.account() == null ? "" : publicAddress.of(INBOX).orElse(""),
                language));
    }

    /** Whether the message took this way because of what its recipient chose, and not because of an address. */
    private static boolean chosen(Claim claim, StoredNotice stored) {
        return stored.account() != null && claim.address() == null;
    }

    private Optional<String> address(Claim claim, StoredNotice stored, Channel channel) {
        if (claim.address() != null) {
            return Optional.of(addresses.written(claim.address()));
        }
        return Optional.ofNullable(stored.account()).flatMap(account -> addresses.of(account, channel.name()));
    }

    private StoredNotice stored(long notice, Instant now) {
        return database.sql(STORED)
                .param("notice", notice)
                .param("day", Wishes.day(now))
                .param("now", DatabaseTime.of(now))
                .query((row, number) -> new StoredNotice(
                        Optional.ofNullable(row.getObject("account_id", Long.class))
                                .map(AccountId::new)
                                .orElse(null),
                        Objects.requireNonNull(row.getBytes("payload")),
                        row.getBoolean("settled"),
                        Wishes.read(row)))
                .single();
    }
}
