package cn.yuetan.portal.notice.duty;

import cn.yuetan.portal.notice.AlarmKind;
import cn.yuetan.portal.notice.wording.NoticeCatalog;
import java.util.List;
import org.springframework.stereotype.Component;

/** The rosters that there are: those which the declared alarms climb. */
@Component
class RosterNames {

    private final List<String> names;

    RosterNames(NoticeCatalog catalog) {
        names = catalog.alarms().stream()
                .map((AlarmKind<?> kind) -> kind.roster())
                .distinct()
                .sorted()
                .toList();
    }

    List<String> all() {
        return names;
    }
}
