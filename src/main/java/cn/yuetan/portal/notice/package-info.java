/**
 * Messages that arrive: inbox, announcements, duty and alarms, one outbox for every outgoing channel, private links; nobody
 * else talks to the outside. Its rooms: {@code outbox}, {@code channel}, {@code report}, {@code inbox}, {@code announcement},
 * {@code duty}, {@code link}, {@code wording}, {@code choice}, {@code contact} and {@code ui}; neighbours see what stands in
 * this package.
 */
@ApplicationModule(allowedDependencies = {"identity :: contract", "workday :: contract", "shared", "shared :: ui"})
@NullMarked
package cn.yuetan.portal.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
