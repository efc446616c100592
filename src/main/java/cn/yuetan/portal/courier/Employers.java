package cn.yuetan.portal.courier;

import cn.yuetan.portal.identity.AuditTrail;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.RetryOnConflict;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of employers: couriers choose from it, the office edits it. */
@Service
@Transactional(readOnly = true)
public class Employers {

    private static final int LONGEST = 30;
    private static final int STEP = 10;

    private final EmployerRepository employers;
    private final AuditTrail audit;

    Employers(EmployerRepository employers, AuditTrail audit) {
        this.employers = employers;
        this.audit = audit;
    }

    /** Those to choose from, in order. */
    @PreAuthorize("permitAll()")
    public List<Employer> choices() {
        return rows(employers.findByActiveTrueOrderBySortOrderAscIdAsc());
    }

    /** All, the retired ones too. */
    @PreAuthorize("hasRole('OFFICE')")
    public List<Employer> all() {
        return rows(employers.findAllByOrderBySortOrderAscIdAsc());
    }

    /**
     * Adds an employer at the end of the list; sent twice, the name stands there once.
     *
     * @throws InputRefused if the name is empty, too long, or there already
     */
    @PreAuthorize("hasRole('OFFICE')")
    @Transactional
    @RetryOnConflict
    public void add(String name) {
        var checked = checked(name);
        if (employers.existsByName(checked)) {
            throw taken(checked);
        }
        var last = employers
                .findFirstByOrderBySortOrderDesc()
                .map(ListedEmployer::sortOrder)
                .orElse(0);
        write(new ListedEmployer(checked, last + STEP), checked);
        audit.record("employer.added", "employer:" + checked, "");
    }

    /**
     * Changes name, place in the list and whether couriers may still choose it.
     *
     * @throws InputRefused if the name cannot be taken or there is no such employer
     */
    @PreAuthorize("hasRole('OFFICE')")
    @Transactional
    @RetryOnConflict
    public void change(Employer employer) {
        var checked = checked(employer.name());
        if (employer.sortOrder() < 0 || employer.sortOrder() > 10_000) {
            throw new InputRefused("courier.employer.order");
        }
        var listed = employers.findById(employer.id()).orElseThrow(() -> new InputRefused("courier.employer.choose"));
        if (employers.existsByNameAndIdNot(checked, employer.id())) {
            throw taken(checked);
        }
        listed.change(checked, employer.sortOrder(), employer.active());
        write(listed, checked);
        audit.record("employer.changed", "employer:" + employer.id(), employer.active() ? "active" : "retired");
    }

    void requireChoice(long employer) {
        if (!employers.existsByIdAndActiveTrue(employer)) {
            throw new InputRefused("courier.employer.choose");
        }
    }

    /** The unique key has the last word where two colleagues take one name at the same moment. */
    private void write(ListedEmployer employer, String name) {
        try {
            employers.saveAndFlush(employer);
        } catch (DataIntegrityViolationException e) {
            throw taken(name);
        }
    }

    private static InputRefused taken(String name) {
        return new InputRefused("courier.employer.taken", name);
    }

    private static List<Employer> rows(List<ListedEmployer> employers) {
        return employers.stream().map(ListedEmployer::row).toList();
    }

    private static String checked(String typed) {
        var name = typed.strip();
        if (name.isEmpty()
                || name.codePointCount(0, name.length()) > LONGEST
                || !name.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || " -&.()\u00B7".indexOf(c) >= 0)) {
            throw new InputRefused("courier.employer.name", LONGEST);
        }
        return name;
    }
}
