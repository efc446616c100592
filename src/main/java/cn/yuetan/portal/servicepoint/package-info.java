/** The E站: the living directory of service points and their hosts. */
@ApplicationModule(allowedDependencies = {"shared", "shared :: ui", "shared :: pdf"})
@NullMarked
package cn.yuetan.portal.servicepoint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
