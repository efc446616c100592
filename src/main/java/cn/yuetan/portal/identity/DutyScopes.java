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

    /** All places, named in this language. */
    List<Scope> all(Locale locale);
}
