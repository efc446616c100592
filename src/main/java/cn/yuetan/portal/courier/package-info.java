/** The couriers: profile, verification by staff, kiosk PIN and member code. */
@ApplicationModule(allowedDependencies = {"notice :: contract", "identity :: contract", "shared", "shared :: ui"})
@NullMarked
package cn.yuetan.portal.courier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
