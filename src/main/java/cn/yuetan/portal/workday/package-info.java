/** Which days people work: weekdays, public holidays and the workdays moved for them. */
@ApplicationModule(allowedDependencies = {"identity :: contract", "shared", "shared :: ui"})
@NullMarked
package cn.yuetan.portal.workday;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
