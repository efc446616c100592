package cn.yuetan.portal.notice;

import cn.yuetan.portal.shared.RequestKey;
import org.springframework.modulith.NamedInterface;

/** Raises alarms, inside the caller's transaction; from the commit on somebody is called until somebody takes it. */
@NamedInterface("contract")
public interface Alarms {

    /**
     * Raises an alarm; the same key raises it once.
     *
     * @param cause what it is about, such as {@code door:7}
     * @return the alarm's number
     */
    <V extends Record> long raise(AlarmKind<V> kind, V values, String cause, RequestKey key);

    /** The cause is gone before anybody took it: the calling stops, the trail says why. */
    void causeGone(AlarmKind<?> kind, String cause);
}
