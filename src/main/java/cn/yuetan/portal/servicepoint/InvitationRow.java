package cn.yuetan.portal.servicepoint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An invitation as staff see it.
 *
 * @param maskedPhone the number never leaves the server whole
 * @param by which colleague sent it
 * @param usedAt null until somebody took it
 */
public record InvitationRow(
        long id,
        String maskedPhone,
        String by,
        Instant sentAt,
        Instant expiresAt,
        @Nullable Instant usedAt,
        State state) {

    /** What became of it. */
    public enum State {
        OPEN,
        USED,
        EXPIRED,
        REVOKED;

        /** The translation key of its word. */
        public String key() {
            return "servicepoint.invitation.state." + name();
        }
    }
}
