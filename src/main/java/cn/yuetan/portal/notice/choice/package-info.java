/** What a person chooses: which messages by which way, when not to be disturbed, in which language. */
@NullMarked
package cn.yuetan.portal.notice.choice;

import org.jspecify.annotations.NullMarked;
