package cn.yuetan.portal.courier;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The communities' rows. */
interface CommunityRepository extends Repository<ListedCommunity, Long> {

    List<ListedCommunity> findByActiveTrueOrIdOrderBySortOrderAscIdAsc(long id);

    List<ListedCommunity> findAllByOrderBySortOrderAscIdAsc();

    Optional<ListedCommunity> findFirstByOrderBySortOrderDesc();

    Optional<ListedCommunity> findById(long id);

    boolean existsByIdAndActiveTrue(long id);

    boolean existsByName(String name);

    boolean existsByNameAndIdNot(String name, long id);

    ListedCommunity saveAndFlush(ListedCommunity community);
}
