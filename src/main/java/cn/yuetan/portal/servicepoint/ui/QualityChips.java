package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.servicepoint.DirectoryFigures;
import cn.yuetan.portal.servicepoint.PlaceQuality;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What can be wrong with listings, each with how many there are; what nothing is wrong with takes no room. */
class QualityChips extends Div {

    private static final Set<PlaceQuality> ALWAYS =
            EnumSet.of(PlaceQuality.ALL, PlaceQuality.GREY, PlaceQuality.DOUBTED);

    private final Map<PlaceQuality, ToggleChip> chips = new EnumMap<>(PlaceQuality.class);
    private final Map<PlaceQuality, Span> counts = new EnumMap<>(PlaceQuality.class);
    private PlaceQuality chosen = PlaceQuality.ALL;

    QualityChips(SerializableConsumer<PlaceQuality> onChoose) {
        addClassName("yt-chip-row");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", Texts.of("servicepoint.staff.quality"));
        for (var each : PlaceQuality.values()) {
            var count = new Span();
            count.addClassName("num");
            var chip = new ToggleChip(null, Texts.of(each.key()), () -> {
                choose(each);
                onChoose.accept(each);
            });
            chip.add(count);
            chips.put(each, chip);
            counts.put(each, count);
            add(chip);
        }
        choose(chosen);
    }

    final void choose(PlaceQuality quality) {
        chosen = quality;
        chips.forEach((each, chip) -> chip.press(each == quality));
    }

    void show(DirectoryFigures figures) {
        chips.forEach((each, chip) -> {
            var count = figures.count(each);
            Objects.requireNonNull(counts.get(each)).setText(Integer.toString(count));
            chip.setVisible(count > 0 || each == chosen || ALWAYS.contains(each));
        });
    }
}
