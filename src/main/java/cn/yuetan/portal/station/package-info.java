/** The stations: opening hours, who is inside and for what, check-in and check-out. */
@ApplicationModule(
        allowedDependencies = {
            "courier :: contract",
            "notice :: contract",
            "identity :: contract",
            "shared",
            "shared :: ui"
        })
@NullMarked
package cn.yuetan.portal.station;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
