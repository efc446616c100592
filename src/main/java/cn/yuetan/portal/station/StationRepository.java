package cn.yuetan.portal.station;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The stations' rows. */
interface StationRepository extends Repository<Station, Long> {

    List<Station> findAllByOrderByOpenedOnAscIdAsc();

    Optional<Station> findById(long id);
}
