package cn.yuetan.portal.notice;

import java.util.List;
import java.util.Locale;
import org.springframework.modulith.NamedInterface;

/** The announcements that stand on first pages until they expire or are withdrawn. */
@NamedInterface("contract")
public interface PinnedAnnouncements {

    /** The topic of {@code LiveUpdates} after which pins are to be read anew. */
    String TOPIC = "announcements";

    /**
     * One of them.
     *
     * @param page where it is read, without a leading slash
     * @param summary its first words, without any markup
     */
    @NamedInterface("contract")
    record Pin(long id, String page, String title, String summary, boolean read) {}

    /** For the tablets of this station, newest first, at most two; everybody may read a tablet, so titles only. */
    List<String> onKiosk(long station, Locale language);

    /** For the acting courier, newest first, at most three. */
    List<Pin> onPhone(Locale language);
}
