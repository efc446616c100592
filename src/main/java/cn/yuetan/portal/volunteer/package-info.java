/** Volunteering: roles, tasks, sign-ups. */
@ApplicationModule(
        allowedDependencies = {
            "kiosk :: contract",
            "kiosk :: ui",
            "station :: contract",
            "courier :: contract",
            "notice :: contract",
            "identity :: contract",
            "shared",
            "shared :: ui"
        })
@NullMarked
package cn.yuetan.portal.volunteer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
