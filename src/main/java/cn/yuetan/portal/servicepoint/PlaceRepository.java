package cn.yuetan.portal.servicepoint;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

/** The rows of places, as people edit them. */
interface PlaceRepository extends Repository<Place, Long> {

    /** The place to be changed; nobody else changes or doubts it until the commit. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Place> findById(long id);

    Optional<Place> findByRequestKey(UUID key);

    List<Place> findAllByRequestKeyIn(Collection<UUID> keys);

    boolean existsByNumber(int number);

    Optional<Place> findFirstByOrderByNumberDesc();

    Place saveAndFlush(Place place);
}
