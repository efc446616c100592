package cn.yuetan.portal.courier;

import cn.yuetan.portal.identity.AuditTrail;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.RetryOnConflict;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of communities: couriers may choose the one they ride most, the office edits it. */
@Service
@Transactional(readOnly = true)
public class Communities {

    private static final int LONGEST = 30;
    private static final int STEP = 10;
    private static final int LAST_PLACE = 10_000;

    private final CommunityRepository communities;
    private final AuditTrail audit;

    Communities(CommunityRepository communities, AuditTrail audit) {
        this.communities = communities;
        this.audit = audit;
    }

    /**
     * Those to choose from, in order.
     *
     * @param chosen stays among them even if it was retired meanwhile; 0 for none
     */
    @PreAuthorize("hasRole('COURIER')")
    public List<Community> choices(long chosen) {
        return rows(communities.findByActiveTrueOrIdOrderBySortOrderAscIdAsc(chosen));
    }

    /** All, the retired ones too. */
    @PreAuthorize("hasRole('OFFICE')")
    public List<Community> all() {
        return rows(communities.findAllByOrderBySortOrderAscIdAsc());
    }

    /**
     * Adds a community at the end of the list; sent twice, the name stands there once.
     *
     * @throws InputRefused if the name is empty, too long, or there already
     */
    @PreAuthorize("hasRole('OFFICE')")
    @Transactional
    @RetryOnConflict
    public void add(String name) {
        var checked = checked(name);
        if (communities.existsByName(checked)) {
            throw taken(checked);
        }
        var last = communities
                .findFirstByOrderBySortOrderDesc()
                .map(ListedCommunity::sortOrder)
                .orElse(0);
        write(new ListedCommunity(checked, last + STEP), checked);
        audit.record("community.added", "community:" + checked, "");
    }

    /**
     * Changes name, place in the list and whether couriers may still choose it. Whoever has chosen it keeps it.
     *
     * @throws InputRefused if the name cannot be taken or there is no such community
     */
    @PreAuthorize("hasRole('OFFICE')")
    @Transactional
    @RetryOnConflict
    public void change(Community community) {
        var checked = checked(community.name());
        if (community.sortOrder() < 0 || community.sortOrder() > LAST_PLACE) {
            throw new InputRefused("courier.employer.order");
        }
        var listed = communities.findById(community.id()).orElseThrow(Communities::unknown);
        if (communities.existsByNameAndIdNot(checked, community.id())) {
            throw taken(checked);
        }
        listed.change(checked, community.sortOrder(), community.active());
        write(listed, checked);
        audit.record("community.changed", "community:" + community.id(), community.active() ? "active" : "retired");
    }

    void requireChoice(long community) {
        if (!communities.existsByIdAndActiveTrue(community)) {
            throw unknown();
        }
    }

    /** The unique key has the last word where two colleagues take one name at the same moment. */
    private void write(ListedCommunity community, String name) {
        try {
            communities.saveAndFlush(community);
        } catch (DataIntegrityViolationException e) {
            throw taken(name);
        }
    }

    private static InputRefused unknown() {
        return new InputRefused("courier.community.unknown");
    }

    private static InputRefused taken(String name) {
        return new InputRefused("courier.community.taken", name);
    }

    private static List<Community> rows(List<ListedCommunity> communities) {
        return communities.stream().map(ListedCommunity::row).toList();
    }

    private static String checked(String typed) {
        var name = typed.strip();
        if (name.isEmpty()
                || name.codePointCount(0, name.length()) > LONGEST
                || !name.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || " -&.()\u00B7".indexOf(c) >= 0)) {
            throw new InputRefused("courier.community.name", LONGEST);
        }
        return name;
    }
}
