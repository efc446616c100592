package cn.yuetan.portal.notice;

import cn.yuetan.portal.identity.AccountId;
import java.util.List;
import java.util.Locale;
import org.springframework.modulith.NamedInterface;

/** Knows who belongs to the audiences of one kind; the module that keeps the data answers, notice knows no feature. */
@NamedInterface("contract")
public interface AudienceSource {

    /**
     * One audience to choose.
     *
     * @param key at most 40 ASCII characters, such as a station's number
     */
    @NamedInterface("contract")
    record Choice(String key, String name) {}

    /** The kind that this source answers for; one source a kind. */
    AudienceKind kind();

    /** What can be chosen now, named in this language. */
    List<Choice> choices(Locale language);

    /** How many people belong to it now; 0 for an unknown key. */
    int size(String key);

    /** Its people by number, those after the given one, at most {@code limit}. */
    List<AccountId> page(String key, long after, int limit);

    /** Whether this person belongs to it now. */
    boolean contains(String key, AccountId account);
}
