/** The directory for machines: JSON and CSV, and the description of both. */
@NullMarked
package cn.yuetan.portal.servicepoint.open;

import org.jspecify.annotations.NullMarked;
