package cn.yuetan.portal.notice.duty;

import cn.yuetan.portal.shared.Refusal;

/** The alarm cannot be taken, handed back or ended by this person now. */
public final class AlarmRefused extends Refusal {

    private AlarmRefused(String key, Object... parameters) {
        super(key, parameters);
    }

    static AlarmRefused gone() {
        return new AlarmRefused("notice.alarms.refused.gone");
    }

    static AlarmRefused takenBy(String name) {
        return new AlarmRefused("notice.alarms.refused.taken", name);
    }

    static AlarmRefused notYours() {
        return new AlarmRefused("notice.alarms.refused.notYours");
    }

    static AlarmRefused drillRings() {
        return new AlarmRefused("notice.alarms.refused.drill");
    }
}
