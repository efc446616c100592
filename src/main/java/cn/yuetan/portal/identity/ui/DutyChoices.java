package cn.yuetan.portal.identity.ui;

import cn.yuetan.portal.identity.Duty;
import cn.yuetan.portal.identity.DutyOfAccount;
import cn.yuetan.portal.identity.DutyScopes;
import cn.yuetan.portal.shared.ui.Texts;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;

/** The duties to choose from, one that is bound to places once for each of them. */
record DutyChoices(Map<DutyOfAccount, String> names) implements Serializable {

    static DutyChoices from(ObjectProvider<DutyScopes> scopes, Locale locale) {
        var names = new LinkedHashMap<DutyOfAccount, String>();
        Arrays.stream(Duty.values())
                .filter(duty -> duty != Duty.KEEPER)
                .forEach(duty -> names.put(new DutyOfAccount(duty, 0), Texts.of("identity.duty." + word(duty))));
        scopes.orderedStream().forEach(places -> places.all(locale)
                .forEach(place -> names.put(
                        new DutyOfAccount(places.duty(), place.id()),
                        Texts.of("identity.duty." + word(places.duty()) + ".at", place.name()))));
        return new DutyChoices(names);
    }

    List<DutyOfAccount> all() {
        return new ArrayList<>(names.keySet());
    }

    String name(DutyOfAccount duty) {
        return names.getOrDefault(duty, duty.duty().name());
    }

    private static String word(Duty duty) {
        return duty.name().toLowerCase(Locale.ROOT);
    }
}
