package cn.yuetan.portal.volunteer;

import cn.yuetan.portal.identity.AuditTrail;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.RetryOnConflict;
import cn.yuetan.portal.volunteer.VolunteerRefused.Reason;
import java.time.Clock;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The roles that tasks are planned for; the office keeps the list. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('OFFICE')")
public class VolunteerRoles {

    private static final int LONGEST_NAME = 20;
    private static final int LONGEST_ENGLISH = 40;

    private final RoleTable roles;
    private final AuditTrail audit;
    private final Clock clock;

    VolunteerRoles(RoleTable roles, AuditTrail audit, Clock clock) {
        this.roles = roles;
        this.audit = audit;
        this.clock = clock;
    }

    /** All roles, those in use first. */
    @PreAuthorize("hasAnyRole('OFFICE', 'COMMUNITY', 'KEEPER')")
    public List<VolunteerRoleRow> all() {
        return roles.all();
    }

    /** Adds a role; the same key adds it once. */
    @Transactional
    @RetryOnConflict
    public void add(RoleName name, RequestKey key) {
        var clean = cleaned(name);
        try {
            roles.insert(clean, key);
        } catch (DuplicateKeyException known) {
            if (roles.keyKnown(key)) {
                return;
            }
            throw VolunteerRefused.of(Reason.ROLE_EXISTS, clean.chinese());
        }
        audit.record("volunteer.role.added", "volunteer-role", "");
    }

    /** Renames a role, also on the tasks that have it. */
    @Transactional
    @RetryOnConflict
    public void rename(RoleId role, RoleName name) {
        var clean = cleaned(name);
        try {
            if (!roles.rename(role, clean)) {
                throw VolunteerRefused.of(Reason.ROLE_UNKNOWN);
            }
        } catch (DuplicateKeyException known) {
            throw VolunteerRefused.of(Reason.ROLE_EXISTS, clean.chinese());
        }
        audit.record("volunteer.role.renamed", subject(role), "");
    }

    /**
     * Takes a role out of use: no new task gets it, planned ones keep it.
     *
     * @throws VolunteerRefused if it is the last one in use
     */
    @Transactional
    @RetryOnConflict
    public void retire(RoleId role) {
        var used = roles.lockUsed();
        if (!used.contains(role.value())) {
            return;
        }
        if (used.size() == 1) {
            throw VolunteerRefused.of(Reason.ROLE_LAST);
        }
        roles.retire(role, clock.instant());
        audit.record("volunteer.role.retired", subject(role), "");
    }

    /** Puts a retired role back into use. */
    @Transactional
    @RetryOnConflict
    public void restore(RoleId role) {
        roles.restore(role);
        audit.record("volunteer.role.restored", subject(role), "");
    }

    private static RoleName cleaned(RoleName name) {
        return new RoleName(
                PlainText.line(name.chinese(), LONGEST_NAME, "volunteer.role.name"),
                PlainText.line(name.english(), LONGEST_ENGLISH, "volunteer.role.nameEnglish"));
    }

    private static String subject(RoleId role) {
        return "volunteer-role:" + role.value();
    }
}
