package cn.yuetan.portal.station;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The rows of days that differ. */
interface StationDayRepository extends Repository<StationDay, StationDay.Key> {

    Optional<StationDay> findById(StationDay.Key id);

    List<StationDay> findFirst60ByIdStationAndIdDayGreaterThanEqualOrderByIdDay(long station, LocalDate from);

    /** Writes a new day or over a known one. */
    StationDay saveAndFlush(StationDay day);

    void deleteById(StationDay.Key id);
}
