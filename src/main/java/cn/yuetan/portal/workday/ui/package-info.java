/** The calendar as staff keep it. */
@NullMarked
package cn.yuetan.portal.workday.ui;

import org.jspecify.annotations.NullMarked;
