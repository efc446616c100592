package cn.yuetan.portal.volunteer;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

/** The tasks' rows, as staff edit them. */
interface VolunteerTaskRepository extends Repository<VolunteerTask, Long> {

    /** The task to be changed; nobody signs up until the commit, so what was counted stays true. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<VolunteerTask> findById(long id);

    Optional<VolunteerTask> findByRequestKey(UUID key);

    VolunteerTask saveAndFlush(VolunteerTask task);
}
