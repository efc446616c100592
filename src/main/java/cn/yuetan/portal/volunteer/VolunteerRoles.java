package cn.yuetan.portal.volunteer;

import cn.yuetan.portal.identity.AuditTrail;
import cn.yuetan.portal.shared.DatabaseRefusals;
import cn.yuetan.portal.shared.PlainText;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.RetryOnConflict;
import cn.yuetan.portal.volunteer.VolunteerRefused.Reason;
import java.time.Clock;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
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

    private final RoleTable list;
    private final VolunteerRoleRepository roles;
    private final AuditTrail audit;
    private final Clock clock;

    VolunteerRoles(RoleTable list, VolunteerRoleRepository roles, AuditTrail audit, Clock clock) {
        this.list = list;
        this.roles = roles;
        this.audit = audit;
        this.clock = clock;
    }

    /** All roles, those in use first. */
    @PreAuthorize("hasAnyRole('OFFICE', 'COMMUNITY', 'KEEPER')")
    public List<VolunteerRoleRow> all() {
        return list.all();
    }

    /** Adds a role; the same key adds it once. */
    @Transactional
    @RetryOnConflict
    public void add(RoleName name, RequestKey key) {
        var clean = cleaned(name);
        // The name first: whoever sees the name that a double tap wrote a moment ago then sees its key too.
        var taken = roles.existsByName(clean.chinese());
        if (roles.existsByRequestKey(key.value())) {
            return;
        }
        if (taken) {
            throw VolunteerRefused.of(Reason.ROLE_EXISTS, clean.chinese());
        }
        write(new VolunteerRole(clean, key));
        audit.record("volunteer.role.added", "volunteer-role", "");
    }

    /** Renames a role, also on the tasks that have it. */
    @Transactional
    @RetryOnConflict
    public void rename(RoleId role, RoleName name) {
        var clean = cleaned(name);
        var stored = locked(role);
        if (roles.existsByNameAndIdNot(clean.chinese(), role.value())) {
            throw VolunteerRefused.of(Reason.ROLE_EXISTS, clean.chinese());
        }
        stored.rename(clean);
        write(stored);
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
        var used = roles.findByRetiredAtIsNullOrderById();
        var wanted = used.stream().filter(each -> each.id().equals(role)).findFirst();
        if (wanted.isEmpty()) {
            return;
        }
        if (used.size() == 1) {
            throw VolunteerRefused.of(Reason.ROLE_LAST);
        }
        wanted.get().retire(clock.instant());
        audit.record("volunteer.role.retired", subject(role), "");
    }

    /** Puts a retired role back into use. */
    @Transactional
    @RetryOnConflict
    public void restore(RoleId role) {
        locked(role).restore();
        audit.record("volunteer.role.restored", subject(role), "");
    }

    private VolunteerRole locked(RoleId role) {
        return roles.findById(role.value()).orElseThrow(() -> VolunteerRefused.of(Reason.ROLE_UNKNOWN));
    }

    /** Where somebody takes the same name at the same moment, the act runs again and finds it taken. */
    private void write(VolunteerRole role) {
        try {
            roles.saveAndFlush(role);
        } catch (DataIntegrityViolationException e) {
            throw DatabaseRefusals.writtenMeanwhile(e);
        }
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
