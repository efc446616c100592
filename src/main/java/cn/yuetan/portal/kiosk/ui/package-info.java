/** The tablet's screens, and the frame in which features show their acts on it. */
@NamedInterface("ui")
@NullMarked
package cn.yuetan.portal.kiosk.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
