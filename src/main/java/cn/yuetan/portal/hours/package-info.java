/** When something is open: weekly hours, days that differ, public holidays, pauses; pure reckoning, no database, no screen. */
@ApplicationModule(allowedDependencies = {"workday :: contract", "shared"})
@NullMarked
package cn.yuetan.portal.hours;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
