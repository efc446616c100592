/** The tablets in the stations: enrolment, the person in hand, idle reset, the frame that every kiosk act stands in. */
@ApplicationModule(
        allowedDependencies = {
            "station :: contract",
            "courier :: contract",
            "notice :: contract",
            "identity :: contract",
            "shared",
            "shared :: ui"
        })
@NullMarked
package cn.yuetan.portal.kiosk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
