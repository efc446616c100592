/** Pages of accounts: sign-in, password, the administrator's list, the audit trail, who looked at me. */
@NullMarked
package cn.yuetan.portal.identity.ui;

import org.jspecify.annotations.NullMarked;
