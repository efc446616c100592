/** The ways out: short message, e-mail and group bot behind one interface, their secrets in the configuration only. */
@NullMarked
package cn.yuetan.portal.notice.channel;

import org.jspecify.annotations.NullMarked;
