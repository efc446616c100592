/** The design system: the components, words and formats every view is built from. */
@NullMarked
@NamedInterface("ui")
package cn.yuetan.portal.shared.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
