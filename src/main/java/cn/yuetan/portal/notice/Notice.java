package cn.yuetan.portal.notice;

import cn.yuetan.portal.shared.RequestKey;
import org.springframework.modulith.NamedInterface;

/**
 * One message on its way from a feature to somebody.
 *
 * @param values what the words' braces are filled with; personal data in them is stored encrypted
 * @param cause what it is about, such as {@code task:12}: when the cause is gone, what has not left is not sent
 * @param key the same key has one effect per recipient, however often it is sent; make it from the fact, not from the moment
 */
@NamedInterface("contract")
public record Notice<V extends Record>(NoticeKind<V> kind, Recipient to, V values, String cause, RequestKey key) {

    /** A message about a fact that happens once, such as {@code task:12:cancelled}. */
    public static <V extends Record> Notice<V> once(
            NoticeKind<V> kind, Recipient to, V values, String cause, String fact) {
        return new Notice<>(kind, to, values, cause, RequestKey.of(kind.id() + '|' + fact));
    }
}
