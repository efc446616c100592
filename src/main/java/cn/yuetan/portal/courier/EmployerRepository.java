package cn.yuetan.portal.courier;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The employers' rows. */
interface EmployerRepository extends Repository<ListedEmployer, Long> {

    List<ListedEmployer> findByActiveTrueOrderBySortOrderAscIdAsc();

    List<ListedEmployer> findAllByOrderBySortOrderAscIdAsc();

    Optional<ListedEmployer> findFirstByOrderBySortOrderDesc();

    Optional<ListedEmployer> findById(long id);

    boolean existsByIdAndActiveTrue(long id);

    boolean existsByName(String name);

    boolean existsByNameAndIdNot(String name, long id);

    ListedEmployer saveAndFlush(ListedEmployer employer);
}
