package cn.yuetan.portal.kiosk;

import java.util.Locale;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/** A feature that offers an act on the tablet's home; the kiosk finds all such beans and knows none by name. */
@NamedInterface("contract")
public interface KioskActs {

    /** The act for this courier here and now, with its lines in this language; empty where there is nothing to offer. */
    Optional<KioskAct> offer(KioskVisit visit, Locale locale);
}
