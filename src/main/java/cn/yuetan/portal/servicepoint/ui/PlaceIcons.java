package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.servicepoint.ServiceRow;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SequencedCollection;

/** Services as small icons with their words. */
final class PlaceIcons {

    private static final int SHOWN = 3;

    private PlaceIcons() {}

    static LineIcon of(ServiceRow service) {
        return Arrays.stream(LineIcon.values())
                .filter(icon -> icon.symbol().equals(service.icon()))
                .findFirst()
                .orElse(LineIcon.CHECK);
    }

    /** The first few of these codes and how many more there are. */
    static Span line(SequencedCollection<String> codes, List<ServiceRow> catalogue) {
        var line = new Span();
        line.addClassName("yt-place-services");
        var known = codes.stream()
                .map(code -> catalogue.stream()
                        .filter(service -> service.code().equals(code))
                        .findFirst()
                        .orElse(null))
                .filter(Objects::nonNull)
                .toList();
        known.stream().limit(SHOWN).forEach(service -> {
            var one = new Span(of(service).create(), new Span(service.name(Texts.locale())));
            one.addClassName("yt-place-service");
            line.add(one);
        });
        if (known.size() > SHOWN) {
            line.add(new Span(Texts.of("servicepoint.services.more", Integer.toString(known.size() - SHOWN))));
        }
        return line;
    }
}
