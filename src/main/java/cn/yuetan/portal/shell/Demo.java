package cn.yuetan.portal.shell;

import cn.yuetan.portal.shared.DemoTime;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whether this is the demo, and the ribbon that says so on every page. */
@Component
class Demo {

    private final ObjectProvider<DemoTime> time;

    Demo(ObjectProvider<DemoTime> time) {
        this.time = time;
    }

    /** The ribbon; people of the staff can set its clock. */
    Optional<DemoRibbon> ribbon(boolean adjustable) {
        return Optional.ofNullable(time.getIfAvailable()).map(clock -> new DemoRibbon(clock, adjustable));
    }
}
