/** Pages of couriers: sign-in and registration on the phone, home, profile, member code; verification by staff. */
@NullMarked
package cn.yuetan.portal.courier.ui;

import org.jspecify.annotations.NullMarked;
