package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.servicepoint.PlaceRefused.Reason;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A service as staff edit it. */
@Entity
@Table(name = "place_service")
class ListedService implements Persistable<String> {

    @Id
    private String code;

    @Enumerated(EnumType.STRING)
    private ServiceGroup serviceGroup;

    private String icon;
    private String name;

    @Column(name = "name_en")
    private String englishName;

    private String note;
    private int sortOrder;
    private boolean active = true;

    @Column(updatable = false)
    private boolean sample;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected ListedService() {}

    @SuppressWarnings("NullAway.Init")
    ListedService(ServiceDraft draft, int sortOrder, boolean sample) {
        this.code = draft.code();
        this.sortOrder = sortOrder;
        this.sample = sample;
        write(draft);
    }

    /** @throws PlaceRefused if somebody else changed it since this version */
    void change(ServiceDraft draft, int wantedOrder, boolean offered, int basedOn) {
        if (version == null || version != basedOn) {
            throw PlaceRefused.of(Reason.EDITED_MEANWHILE, name);
        }
        sortOrder = wantedOrder;
        active = offered;
        write(draft);
    }

    int sortOrder() {
        return sortOrder;
    }

    ServiceRow row() {
        return new ServiceRow(
                code,
                serviceGroup,
                icon,
                name,
                englishName,
                note,
                sortOrder,
                active,
                sample,
                version == null ? 0 : version);
    }

    @Override
    public String getId() {
        return code;
    }

    @Override
    public boolean isNew() {
        return version == null;
    }

    private void write(ServiceDraft draft) {
        serviceGroup = draft.group();
        icon = draft.icon();
        name = draft.name();
        englishName = draft.englishName();
        note = draft.note();
    }
}
