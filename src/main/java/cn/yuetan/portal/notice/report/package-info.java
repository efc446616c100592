/** What comes in from the short message provider: which messages reached their phones, and the description of that. */
@NullMarked
package cn.yuetan.portal.notice.report;

import org.jspecify.annotations.NullMarked;
