package cn.yuetan.portal.notice.duty;

import java.time.Duration;
import java.time.Instant;

/**
 * An alarm whose next call is due.
 *
 * @param payload the values, encrypted
 * @param step how far up the roster it has climbed; begins anew when it is handed back
 * @param calls how many calls went out in all
 */
@SuppressWarnings("ArrayRecordComponent")
record OpenAlarm(
        long id, String kind, byte[] payload, String roster, Duration pace, int step, int calls, Instant raisedAt) {}
