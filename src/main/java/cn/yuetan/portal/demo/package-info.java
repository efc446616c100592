/** The demo: an embedded real MariaDB, a clock that can be moved, sample data; and the refusal of all that in production. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package cn.yuetan.portal.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
