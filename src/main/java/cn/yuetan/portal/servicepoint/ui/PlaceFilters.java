package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.servicepoint.PlaceKind;
import cn.yuetan.portal.servicepoint.PlaceQuery;
import cn.yuetan.portal.servicepoint.ServiceRow;
import cn.yuetan.portal.shared.GeoPoint;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.geolocation.Geolocation;
import com.vaadin.flow.component.geolocation.GeolocationError;
import com.vaadin.flow.component.geolocation.GeolocationErrorCode;
import com.vaadin.flow.component.geolocation.GeolocationOptions;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Narrows the list: what is typed, what is near, what is open, who keeps it, what it offers. The position stays on the page. */
class PlaceFilters extends Div {

    private static final int TYPING_PAUSE_MS = 300;
    private static final int LONGEST = 40;
    private static final GeolocationOptions POSITION = GeolocationOptions.builder()
            .highAccuracy(true)
            .timeout(Duration.ofSeconds(12))
            .maximumAge(Duration.ofMinutes(1))
            .build();

    private final SerializableRunnable onChange;
    private final TextField search = new TextField();
    private final ToggleChip near;
    private final ToggleChip open;
    private final Map<PlaceKind, ToggleChip> kinds = new EnumMap<>(PlaceKind.class);
    private final Map<String, ToggleChip> services = new LinkedHashMap<>();
    private final Div serviceRow = new Div();
    private final ToggleChip all = new ToggleChip(LineIcon.PLUS, Texts.of("servicepoint.filter.all"), this::showAll);
    private final Paragraph trouble = new Paragraph();
    private @Nullable PlaceKind kind;
    private @Nullable String service;
    private transient @Nullable GeoPoint here;

    PlaceFilters(SerializableRunnable onChange) {
        this.onChange = onChange;
        addClassName("yt-place-filters");
        getElement().setAttribute("role", "search");
        near = new ToggleChip(LineIcon.PIN, Texts.of("servicepoint.filter.near"), this::locate);
        open = new ToggleChip(LineIcon.DOOR, Texts.of("servicepoint.filter.open"), this::toggleOpen);
        var first = new Div(near, open);
        first.addClassNames("yt-chip-row", "yt-chip-scroll");
        for (var each : PlaceKind.values()) {
            var chip = new ToggleChip(null, Texts.of(each.key()), () -> choose(each));
            kinds.put(each, chip);
            first.add(chip);
        }
        serviceRow.addClassNames("yt-chip-row", "yt-chip-scroll", "yt-chip-fold");
        all.addClassName("yt-chip-all");
        serviceRow.getElement().setAttribute("role", "group");
        serviceRow.getElement().setAttribute("aria-label", Texts.of("servicepoint.filter.service"));
        trouble.addClassName("yt-place-trouble");
        trouble.getElement().setAttribute("role", "status");
        prepareSearch();
        add(search, first, serviceRow, trouble);
    }

    /** What can be looked for, and what was asked for in the address; sets everything without telling. */
    final void show(List<ServiceRow> catalogue, PlaceQuery query) {
        serviceRow.removeAll();
        services.clear();
        for (var row : catalogue) {
            var chip = new ToggleChip(PlaceIcons.of(row), row.name(Texts.locale()), () -> choose(row.code()));
            services.put(row.code(), chip);
            serviceRow.add(chip);
        }
        serviceRow.add(all);
        kind = query.kind();
        service = services.containsKey(query.service()) ? query.service() : null;
        open.press(query.openNow());
        if (!search.getValue().equals(query.text())) {
            search.setValue(query.text());
        }
        press();
    }

    PlaceQuery query() {
        return new PlaceQuery(kind, service, open.on(), search.getValue().strip());
    }

    /** Where the person stands, if they said so. */
    Optional<GeoPoint> here() {
        return Optional.ofNullable(here);
    }

    private void prepareSearch() {
        search.addClassName("yt-search");
        search.setPlaceholder(Texts.of("servicepoint.filter.search"));
        search.setAriaLabel(Texts.of("servicepoint.filter.search"));
        search.setPrefixComponent(LineIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setMaxLength(LONGEST);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(TYPING_PAUSE_MS);
        search.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                onChange.run();
            }
        });
    }

    private void locate() {
        trouble.setText("");
        if (near.on()) {
            here = null;
            near.press(false);
            onChange.run();
            return;
        }
        near.setEnabled(false);
        Geolocation.getPosition(
                position -> at(new GeoPoint(
                        position.coords().latitude(), position.coords().longitude())),
                this::notFound,
                POSITION);
    }

    private void at(GeoPoint point) {
        here = point;
        near.setEnabled(true);
        near.press(true);
        onChange.run();
    }

    private void notFound(GeolocationError error) {
        near.setEnabled(true);
        trouble.setText(Texts.of(
                error.errorCode() == GeolocationErrorCode.PERMISSION_DENIED
                        ? "servicepoint.near.denied"
                        : "servicepoint.near.unknown"));
    }

    private void toggleOpen() {
        open.press(!open.on());
        onChange.run();
    }

    /** On a desk the row shows the first ones only until asked; a thumb pushes it along. */
    private void showAll() {
        serviceRow.removeClassName("yt-chip-fold");
    }

    private void choose(PlaceKind chosen) {
        kind = kind == chosen ? null : chosen;
        press();
        onChange.run();
    }

    private void choose(String chosen) {
        service = chosen.equals(service) ? null : chosen;
        press();
        onChange.run();
    }

    private void press() {
        kinds.forEach((each, chip) -> chip.press(each == kind));
        services.forEach((each, chip) -> chip.press(each.equals(service)));
    }
}
