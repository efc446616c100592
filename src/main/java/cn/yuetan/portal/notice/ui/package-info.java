/** Pages of outgoing messages: what the development gateway kept. */
@NullMarked
package cn.yuetan.portal.notice.ui;

import org.jspecify.annotations.NullMarked;
