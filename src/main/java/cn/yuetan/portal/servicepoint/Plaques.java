package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.identity.AuditTrail;
import cn.yuetan.portal.servicepoint.PlaceRefused.Reason;
import cn.yuetan.portal.shared.PublicAddress;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Prints what hangs at the doors; slow for many, so never call it while a page waits. */
@Service
@PreAuthorize("hasAnyRole('OFFICE', 'COMMUNITY')")
public class Plaques {

    /** More than this is not printed into one file. */
    public static final int MOST = 300;

    private final CurrentPlaces places;
    private final PlaceServices services;
    private final PlaquePdf pdf;
    private final PublicAddress address;
    private final AuditTrail audit;
    private final I18NProvider texts;

    Plaques(
            CurrentPlaces places,
            PlaceServices services,
            PlaquePdf pdf,
            PublicAddress address,
            AuditTrail audit,
            I18NProvider texts) {
        this.places = places;
        this.services = services;
        this.pdf = pdf;
        this.address = address;
        this.audit = audit;
        this.texts = texts;
    }

    /**
     * Why nothing can be printed now; empty if it can. What is printed hangs for years: without a public address its code
     * would lead nowhere.
     */
    public Optional<PlaceRefused> refusal() {
        return address.isKnown() ? Optional.empty() : Optional.of(PlaceRefused.of(Reason.NO_ADDRESS));
    }

    /**
     * The plaques of these places as one PDF file, by number; places that are closed for good have none.
     *
     * @throws PlaceRefused if no public address is configured, or they are none or too many
     * @throws cn.yuetan.portal.shared.pdf.GlyphMissing if a name has a character that no font shows
     */
    public byte[] print(Collection<PlaceId> chosen) {
        refusal().ifPresent(no -> {
            throw no;
        });
        var open = chosen.size() > MOST
                ? List.<CurrentPlace>of()
                : places.byIds(chosen).stream().filter(place -> !place.closed()).toList();
        if (open.isEmpty()) {
            throw PlaceRefused.of(Reason.TOO_MANY_PLAQUES, Integer.toString(MOST));
        }
        var known = services.all().stream().collect(Collectors.toMap(ServiceRow::code, Function.identity()));
        var file = pdf.print(open.stream().map(place -> plaque(place, known)).toList());
        audit.record(
                "place.plaques", "places:" + open.size(), open.getFirst().code().toString());
        return file;
    }

    private Plaque plaque(CurrentPlace place, Map<String, ServiceRow> known) {
        var facts = place.draft().facts();
        var page = "/public/places/" + place.code() + "?from=plaque";
        return new Plaque(
                place.code().toString(),
                facts.name(),
                texts.getTranslation(facts.kind().key(), Locale.SIMPLIFIED_CHINESE),
                facts.address(),
                address.of(page).orElseThrow(() -> PlaceRefused.of(Reason.NO_ADDRESS)),
                place.draft().offers().stream()
                        .map(offer -> known.get(offer.service()))
                        .filter(service -> service != null && service.active())
                        .sorted(Comparator.comparing(ServiceRow::sortOrder))
                        .map(service -> new Plaque.Service(service.icon(), service.name()))
                        .toList());
    }
}
