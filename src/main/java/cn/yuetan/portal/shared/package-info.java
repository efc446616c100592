/** What every module speaks: refusals, names, phones, money, business days, secrets, retry. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package cn.yuetan.portal.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
