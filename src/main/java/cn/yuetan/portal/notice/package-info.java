/** What leaves the portal for a person: today the short message with a sign-in code; nobody else talks to the outside. */
@ApplicationModule(allowedDependencies = {"identity :: contract", "shared", "shared :: ui"})
@NullMarked
package cn.yuetan.portal.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
