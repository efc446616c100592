/** The 10-yuan hot meal: menus, orders, pick-up numbers, kitchen and payment. */
@ApplicationModule(
        allowedDependencies = {
            "kiosk :: contract",
            "kiosk :: ui",
            "station :: contract",
            "courier :: contract",
            "notice :: contract",
            "identity :: contract",
            "shared",
            "shared :: ui"
        })
@NullMarked
package cn.yuetan.portal.meal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
