package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.Money;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a place offers in one cell, a service a line: {@code name:yuan:how many:conditions}, of which all but the name may be
 * missing. Where a cell has one line only, a semicolon separates too.
 */
final class SheetOffers {

    private final SheetWords words;
    private final Map<String, ServiceRow> known = new HashMap<>();
    private final Map<String, ServiceRow> byCode = new HashMap<>();

    SheetOffers(SheetWords words, Collection<ServiceRow> catalogue) {
        this.words = words;
        for (var service : catalogue) {
            byCode.put(service.code(), service);
            known.put(SheetWords.plain(service.code()), service);
            known.put(SheetWords.plain(service.englishName()), service);
        }
        catalogue.forEach(service -> known.put(SheetWords.plain(service.name()), service));
    }

    String write(Collection<Offer> offers, Locale locale) {
        var lines = offers.stream()
                .filter(offer -> byCode.containsKey(offer.service()))
                .sorted(Comparator.comparingInt(this::order))
                .map(offer -> line(offer, locale))
                .toList();
        var single = lines.size() == 1 && lines.getFirst().matches(".*[;\uff1b].*");
        return String.join("\n", lines) + (single ? "\n" : "");
    }

    /**
     * Reads what {@link #write} writes and what people type for it.
     *
     * @param before what the place offers now: what is no longer in the catalogue it may keep
     * @throws InputRefused with what cannot be read
     */
    List<Offer> read(String cell, Collection<Offer> before) {
        var offers = new ArrayList<Offer>();
        for (var line : cell.split(cell.contains("\n") ? "\n" : "[;\uff1b]", -1)) {
            if (!line.isBlank()) {
                offers.add(offer(line.strip(), before).checked());
            }
        }
        if (offers.stream().map(Offer::service).distinct().count() < offers.size()) {
            throw new InputRefused("servicepoint.offer.twice");
        }
        return offers;
    }

    private Offer offer(String line, Collection<Offer> before) {
        var parts = line.split("[:\uff1a]", 4);
        var service = known.get(SheetWords.plain(parts[0]));
        if (service == null) {
            throw new InputRefused("servicepoint.import.service", parts[0].strip());
        }
        var kept = before.stream().anyMatch(offer -> offer.service().equals(service.code()));
        if (!service.active() && !kept) {
            throw new InputRefused("servicepoint.import.service.retired", service.name());
        }
        return new Offer(
                service.code(),
                price(parts.length > 1 ? parts[1].strip() : ""),
                capacity(parts.length > 2 ? parts[2].strip() : ""),
                parts.length > 3 ? parts[3].strip() : "");
    }

    private Money price(String typed) {
        if (typed.isEmpty() || words.free(typed)) {
            return new Money(0);
        }
        var digits = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[^0-9.\\-]+$", "");
        if (!digits.matches("\\d{1,4}(\\.\\d{1,2})?")) {
            throw new InputRefused("servicepoint.import.price", typed);
        }
        return new Money(new BigDecimal(digits).movePointRight(2).intValueExact());
    }

    private static @Nullable Integer capacity(String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        var digits = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        if (!digits.matches("\\d{1,3}")) {
            throw new InputRefused("servicepoint.import.capacity", typed);
        }
        return Integer.valueOf(digits);
    }

    private String line(Offer offer, Locale locale) {
        var service = byCode.get(offer.service());
        var name = service == null ? offer.service() : service.name(locale);
        var price = offer.price().fen() == 0 ? "" : offer.price().yuan();
        var capacity = offer.capacity() == null ? "" : offer.capacity().toString();
        var line = String.join(":", name, price, capacity, offer.conditions());
        return line.replaceAll(":+$", "");
    }

    private int order(Offer offer) {
        var service = byCode.get(offer.service());
        return service == null ? 0 : service.sortOrder();
    }
}
