package cn.yuetan.portal.courier;

import cn.yuetan.portal.identity.AuditTrail;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.RetryOnConflict;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of employers: couriers choose from it, the office edits it. */
@Service
@Transactional(readOnly = true)
public class Employers {

    private static final int LONGEST = 30;

    private final JdbcClient database;
    private final AuditTrail audit;

    Employers(JdbcClient database, AuditTrail audit) {
        this.database = database;
        this.audit = audit;
    }

    /** Those to choose from, in order. */
    @PreAuthorize("permitAll()")
    public List<Employer> choices() {
        return list("WHERE active");
    }

    /** All, the retired ones too. */
    @PreAuthorize("hasRole('OFFICE')")
    public List<Employer> all() {
        return list("");
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
        try {
            database.sql(
                            "INSERT INTO employer (name, sort_order) SELECT ?, COALESCE(MAX(sort_order), 0) + 10 FROM employer")
                    .param(checked)
                    .update();
        } catch (DataIntegrityViolationException e) {
            throw new InputRefused("courier.employer.taken", checked);
        }
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
        try {
            database.sql("UPDATE employer SET name = ?, sort_order = ?, active = ? WHERE id = ?")
                    .param(checked)
                    .param(employer.sortOrder())
                    .param(employer.active())
                    .param(employer.id())
                    .update();
        } catch (DataIntegrityViolationException e) {
            throw new InputRefused("courier.employer.taken", checked);
        }
        audit.record("employer.changed", "employer:" + employer.id(), employer.active() ? "active" : "retired");
    }

    void requireChoice(long employer) {
        var found = database.sql("SELECT COUNT(*) FROM employer WHERE id = ? AND active")
                .param(employer)
                .query(Integer.class)
                .single();
        if (found == 0) {
            throw new InputRefused("courier.employer.choose");
        }
    }

    private List<Employer> list(String where) {
        return database.sql("SELECT id, name, sort_order, active FROM employer " + where + " ORDER BY sort_order, id")
                .query((row, number) -> new Employer(
                        row.getLong("id"), row.getString("name"), row.getInt("sort_order"), row.getBoolean("active")))
                .list();
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
