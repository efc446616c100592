/** The frame around every view: layouts by URL prefix, menus, languages, error pages; nobody depends on it. */
@ApplicationModule(allowedDependencies = {"identity :: contract", "shared", "shared :: ui"})
@NullMarked
package cn.yuetan.portal.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
