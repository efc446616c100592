package cn.yuetan.portal.volunteer;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

/** The roles' rows, locked by whoever changes or relies on them. */
interface VolunteerRoleRepository extends Repository<VolunteerRole, Long> {

    /** The role to be changed. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<VolunteerRole> findById(long id);

    /** The role to be given to a task, which must not be retired meanwhile. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    Optional<VolunteerRole> findForUseById(long id);

    /** The roles in use, so that the last one cannot be retired twice over. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    List<VolunteerRole> findByRetiredAtIsNullOrderById();

    boolean existsByName(String name);

    boolean existsByNameAndIdNot(String name, long id);

    boolean existsByRequestKey(UUID key);

    VolunteerRole saveAndFlush(VolunteerRole role);
}
