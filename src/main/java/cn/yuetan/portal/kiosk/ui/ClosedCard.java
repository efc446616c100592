package cn.yuetan.portal.kiosk.ui;

import cn.yuetan.portal.shared.ui.EmptyState;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.station.OpeningHours.Hours;
import java.util.Optional;

/** Says in place of the offers that nothing can be done here now, and when it can. */
class ClosedCard extends EmptyState {

    private ClosedCard(String title, String hint) {
        super(LineIcon.MOON, title, hint);
        addClassNames("yt-card", "yt-closed");
    }

    static ClosedCard byStaff() {
        return new ClosedCard(Texts.of("kiosk.closed.staff"), Texts.of("kiosk.closed.staff.hint"));
    }

    static ClosedCard outsideHours(Optional<Hours> today) {
        return new ClosedCard(
                Texts.of("kiosk.closed.title"),
                today.map(hours -> Texts.of(
                                "kiosk.closed.hours", Formats.time(hours.opens()), Formats.time(hours.closes())))
                        .orElse(Texts.of("kiosk.closed.today")));
    }
}
