/** What staff tell many at once: written, scheduled, published in pages of people, pinned, read, withdrawn, expired. */
@NullMarked
package cn.yuetan.portal.notice.announcement;

import org.jspecify.annotations.NullMarked;
