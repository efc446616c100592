package cn.yuetan.portal.identity;

import java.util.List;
import java.util.Locale;
import org.springframework.modulith.NamedInterface;

/** The places that a duty can be bound to; answered by the module that keeps them. */
@NamedInterface("contract")
public interface DutyScopes {

    /**
     * A place.
     *
     * @param code what configuration calls it, such as {@code south}
     */
    record Scope(long id, String code, String name) {}

    /** The duty that can be bound to these places; one answer a duty. */
    Duty duty();

    /** All places, named in this language. */
    List<Scope> all(Locale locale);
}
