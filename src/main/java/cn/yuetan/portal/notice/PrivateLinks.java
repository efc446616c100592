package cn.yuetan.portal.notice;

import cn.yuetan.portal.shared.RequestKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * Links for people without an account. A token is 128 random bits, only its hash is stored; it opens one purpose about
 * one subject and no session.
 */
@NamedInterface("contract")
public interface PrivateLinks {

    /**
     * A link as staff see it.
     *
     * @param usesLeft null for as often as wanted
     */
    record Link(
            long id,
            String subject,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Integer usesLeft,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt) {}

    /**
     * Makes a link, inside the caller's transaction.
     *
     * @param purpose such as {@code host-invitation}; the feature's page opens only its own
     * @param subject what it opens, such as {@code servicepoint:12}
     * @param uses how often it opens; 0 for as often as wanted
     * @return the token, 22 URL-safe characters, which nobody can read again; empty if this key was used before
     */
    Optional<String> issue(String purpose, String subject, Duration validFor, int uses, RequestKey key);

    /**
     * Looks at a link without using it up; the subject it stands for. A page does this first, outside of any transaction: here
     * guessing is slowed down.
     *
     * @param client the visitor's address
     * @throws LinkRefused with one sentence for unknown, expired, used up, revoked, foreign purpose; another when tried too often
     */
    String peek(String purpose, String token, String client);

    /**
     * Opens a link that the page has looked at and counts the use, inside the caller's transaction: an act that fails gives
     * the use back.
     *
     * @throws LinkRefused with one sentence for unknown, expired, used up, revoked, foreign purpose
     */
    String open(String purpose, String token);

    /** Ends all links of a purpose about a subject, at once. */
    void revoke(String purpose, String subject);

    /** The links of a purpose about a subject, newest first, at most 50. */
    List<Link> of(String purpose, String subject);
}
