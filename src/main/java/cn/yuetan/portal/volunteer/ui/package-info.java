/** The screens of volunteering: tablet, phone and desk. */
@NullMarked
package cn.yuetan.portal.volunteer.ui;

import org.jspecify.annotations.NullMarked;
