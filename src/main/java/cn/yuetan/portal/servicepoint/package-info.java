/** The E站: the living directory of service points, how far it can be trusted, and their hosts. */
@ApplicationModule(
        allowedDependencies = {
            "hours :: contract",
            "workday :: contract",
            "station :: contract",
            "courier :: contract",
            "notice :: contract",
            "identity :: contract",
            "shared",
            "shared :: ui",
            "shared :: pdf"
        })
@NullMarked
package cn.yuetan.portal.servicepoint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
