package cn.yuetan.portal.kiosk.ui;

import cn.yuetan.portal.kiosk.KioskAct;
import cn.yuetan.portal.kiosk.KioskActs;
import cn.yuetan.portal.kiosk.KioskVisit;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.station.CheckInDetails;
import cn.yuetan.portal.station.CheckIns;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The tile 签到, or 签退 for somebody who is inside. */
@Component
class CheckInAct implements KioskActs {

    private static final int ORDER = 20;

    private final CheckIns checkIns;

    CheckInAct(CheckIns checkIns) {
        this.checkIns = checkIns;
    }

    @Override
    public Optional<KioskAct> offer(KioskVisit visit, Locale locale) {
        return Optional.of(checkIns.current()
                .filter(stay -> stay.station().equals(visit.station()))
                .map(stay -> checkOut(stay, locale))
                .orElseGet(() -> new KioskAct(
                        ORDER,
                        LineIcon.CHECK_IN,
                        "kiosk.checkIn",
                        List.of(Texts.of(locale, "kiosk.checkIn.line")),
                        "kiosk/check-in",
                        false)));
    }

    private static KioskAct checkOut(CheckInDetails stay, Locale locale) {
        return new KioskAct(
                ORDER,
                LineIcon.CHECK_OUT,
                "kiosk.checkOut",
                List.of(
                        Texts.of(locale, "kiosk.checkOut.since", Formats.time(stay.since())),
                        Texts.of(locale, "kiosk.checkOut.until", Formats.time(stay.until()))),
                "kiosk/check-in",
                false);
    }
}
