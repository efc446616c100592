package cn.yuetan.portal.notice.choice;

import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.notice.ChannelName;
import cn.yuetan.portal.notice.NoticeGroup;
import cn.yuetan.portal.notice.NoticeKind;
import cn.yuetan.portal.notice.wording.NoticeCatalog;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which groups of messages concern whom, and by which ways their kinds go by themselves. */
@Component
class Groups {

    private static final Set<NoticeGroup> OF_COURIERS =
            EnumSet.complementOf(EnumSet.of(NoticeGroup.LISTING, NoticeGroup.DUTY));
    private static final Set<NoticeGroup> OF_HOSTS = EnumSet.of(NoticeGroup.LISTING, NoticeGroup.ANNOUNCEMENT);
    private static final Set<NoticeGroup> OF_STAFF =
            EnumSet.complementOf(EnumSet.of(NoticeGroup.ACCOUNT, NoticeGroup.MEAL, NoticeGroup.CERTIFICATE));

    private final Map<NoticeGroup, Collection<NoticeKind<?>>> kinds = new EnumMap<>(NoticeGroup.class);

    Groups(NoticeCatalog catalog) {
        Stream.concat(
                        catalog.kinds().stream(),
                        catalog.alarms().stream().flatMap(alarm -> catalog.kind(alarm.id()).stream()))
                .forEach(kind -> kinds.computeIfAbsent(kind.group(), group -> new java.util.ArrayList<>())
                        .add(kind));
    }

    /** The groups that concern the acting person and have messages, in their order. */
    List<NoticeGroup> of(CurrentPerson person) {
        var concerning = person.has(Roles.STAFF) ? OF_STAFF : person.has(Roles.HOST) ? OF_HOSTS : OF_COURIERS;
        return concerning.stream().filter(kinds::containsKey).toList();
    }

    /** Whether any kind of the group goes this way by itself. */
    boolean declares(NoticeGroup group, ChannelName way) {
        return of(group).stream().anyMatch(kind -> kind.channels().contains(way));
    }

    /** Whether quiet hours hold anything of the group back. Alarms always pass, and what else is told about duty may wait. */
    boolean nightMatters(NoticeGroup group) {
        return group != NoticeGroup.DUTY && of(group).stream().anyMatch(NoticeKind::heldAtNight);
    }

    private Collection<NoticeKind<?>> of(NoticeGroup group) {
        return kinds.getOrDefault(group, List.of());
    }
}
