/** The words of every kind of message: as translated, or as staff changed them. */
@NullMarked
package cn.yuetan.portal.notice.wording;

import org.jspecify.annotations.NullMarked;
