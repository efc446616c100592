package cn.yuetan.portal.station;

import java.util.List;
import org.springframework.data.repository.Repository;

/** The rows of what is out of order. */
interface StationOutageRepository extends Repository<StationOutage, StationOutage.Key> {

    List<StationOutage> findByIdStation(long station);

    /** Writes a new outage or over a known one. */
    StationOutage saveAndFlush(StationOutage outage);

    void deleteById(StationOutage.Key id);
}
