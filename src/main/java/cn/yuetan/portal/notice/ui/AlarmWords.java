package cn.yuetan.portal.notice.ui;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.notice.duty.AlarmMark;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Tone;
import java.util.Map;

/** A trail in words. */
record AlarmWords(Map<AccountId, String> names) {

    String of(AlarmMark mark) {
        var key = "notice.alarms.mark." + mark.what();
        return mark.person() == null ? Texts.of(key) : Texts.of(key, names.getOrDefault(mark.person(), ""));
    }

    static Tone tone(AlarmMark mark) {
        return switch (mark.what()) {
            case RAISED, HOLE, EVERYBODY, NOBODY -> Tone.NOW;
            case CALLED, HANDED_BACK -> Tone.WAITING;
            case TAKEN, DONE -> Tone.GOOD;
            case CAUSE_GONE -> Tone.NEUTRAL;
        };
    }
}
