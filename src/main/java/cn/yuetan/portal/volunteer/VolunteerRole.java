package cn.yuetan.portal.volunteer;

import cn.yuetan.portal.shared.RequestKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What volunteers do; its row is locked before each change, so it carries no version. */
@Entity
@Table(name = "volunteer_role")
class VolunteerRole {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(updatable = false)
    private @Nullable UUID requestKey;

    private String name;

    @Column(name = "name_en")
    private String englishName;

    private @Nullable Instant retiredAt;

    @SuppressWarnings("NullAway.Init")
    protected VolunteerRole() {}

    VolunteerRole(RoleName name, RequestKey key) {
        this.requestKey = key.value();
        this.name = name.chinese();
        this.englishName = name.english();
    }

    RoleId id() {
        return new RoleId(id);
    }

    boolean retired() {
        return retiredAt != null;
    }

    void rename(RoleName newName) {
        name = newName.chinese();
        englishName = newName.english();
    }

    void retire(Instant now) {
        retiredAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    void restore() {
        retiredAt = null;
    }
}
