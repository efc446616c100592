package cn.yuetan.portal.servicepoint;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

/** The catalogue's rows. */
interface ServiceRepository extends Repository<ListedService, String> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<ListedService> findByCode(String code);

    /** Group by group, in the order of the groups. */
    List<ListedService> findAllByOrderByServiceGroupAscSortOrderAscCodeAsc();

    Optional<ListedService> findFirstByOrderBySortOrderDesc();

    boolean existsByNameAndCodeNot(String name, String code);

    ListedService saveAndFlush(ListedService service);
}
