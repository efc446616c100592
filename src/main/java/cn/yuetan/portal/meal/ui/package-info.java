/** The screens of the meal: tablet, phone, keeper's desk and pick-up screen. */
@NullMarked
package cn.yuetan.portal.meal.ui;

import org.jspecify.annotations.NullMarked;
