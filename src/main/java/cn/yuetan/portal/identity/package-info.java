/** Who somebody is: accounts, roles and duties, sign-in, sessions, the audit trail. */
@ApplicationModule(allowedDependencies = {"shared", "shared :: ui"})
@NullMarked
package cn.yuetan.portal.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
