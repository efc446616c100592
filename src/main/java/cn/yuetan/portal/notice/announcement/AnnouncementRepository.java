package cn.yuetan.portal.notice.announcement;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

/** The announcements' rows, as staff edit them. */
interface AnnouncementRepository extends Repository<Announcement, Long> {

    /** The one to be changed; until the commit nobody is told about it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Announcement> findById(long id);

    Optional<Announcement> findByRequestKey(UUID key);

    Announcement saveAndFlush(Announcement announcement);

    void delete(Announcement announcement);
}
