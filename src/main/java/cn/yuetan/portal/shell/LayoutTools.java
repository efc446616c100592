package cn.yuetan.portal.shell;

import cn.yuetan.portal.identity.BarTools;
import com.vaadin.flow.component.Component;
import java.util.Comparator;
import java.util.List;

/** The tools of all features for one layout, in their order. */
final class LayoutTools {

    private LayoutTools() {}

    static List<Component> of(List<BarTools> features) {
        return features.stream()
                .sorted(Comparator.comparingInt(BarTools::order))
                .map(BarTools::tool)
                .toList();
    }
}
