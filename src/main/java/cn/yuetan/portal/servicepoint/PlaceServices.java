package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.identity.AuditTrail;
import cn.yuetan.portal.servicepoint.PlaceRefused.Reason;
import cn.yuetan.portal.shared.DatabaseRefusals;
import cn.yuetan.portal.shared.RetryOnConflict;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The catalogue of what places offer. Everybody reads it on every page and it hardly ever changes, so that it is remembered
 * for some seconds.
 */
@Service
@Transactional(readOnly = true)
public class PlaceServices {

    private static final int STEP = 10;
    private static final int LAST = 100_000;

    private final ServiceRepository services;
    private final AuditTrail audit;
    private final LiveUpdates live;
    private final LoadingCache<String, List<ServiceRow>> remembered =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(20)).build(all -> load());

    PlaceServices(ServiceRepository services, AuditTrail audit, LiveUpdates live) {
        this.services = services;
        this.audit = audit;
        this.live = live;
    }

    /** The whole catalogue, group by group, also what is not offered anew. */
    @PreAuthorize("permitAll()")
    public List<ServiceRow> all() {
        return remembered.get("");
    }

    /** What places may offer and people look for, in its order. */
    @PreAuthorize("permitAll()")
    public List<ServiceRow> offered() {
        return all().stream().filter(ServiceRow::active).toList();
    }

    /**
     * Adds a service at the end; adding the same one twice changes nothing.
     *
     * @throws PlaceRefused if code or name stand for another one already
     * @throws cn.yuetan.portal.shared.InputRefused with what cannot be right
     */
    @Transactional
    @RetryOnConflict
    @PreAuthorize("hasRole('OFFICE')")
    public void add(ServiceDraft draft) {
        write(draft, false);
    }

    /**
     * Changes a service, its place in the order and whether it may be offered anew; places that have it keep it.
     *
     * @param basedOn the version that was on the screen
     * @throws PlaceRefused if there is none, somebody else changed it meanwhile or the name stands for another one
     */
    @Transactional
    @RetryOnConflict
    @PreAuthorize("hasRole('OFFICE')")
    public void change(ServiceDraft draft, int sortOrder, boolean active, int basedOn) {
        var clean = draft.checked();
        requireName(clean);
        services.findByCode(clean.code())
                .orElseThrow(() -> PlaceRefused.of(Reason.SERVICE_UNKNOWN))
                .change(clean, Math.clamp(sortOrder, 0, LAST), active, basedOn);
        changed("service.changed", clean);
    }

    /** As {@link #add}; what the demo invents is marked. */
    void write(ServiceDraft draft, boolean sample) {
        var clean = draft.checked();
        var before = services.findByCode(clean.code());
        if (before.isPresent()) {
            if (!before.get().row().name().equals(clean.name())) {
                throw PlaceRefused.of(Reason.SERVICE_EXISTS, clean.code());
            }
            return;
        }
        requireName(clean);
        var last = services.findFirstByOrderBySortOrderDesc()
                .map(ListedService::sortOrder)
                .orElse(0);
        try {
            services.saveAndFlush(new ListedService(clean, last + STEP, sample));
        } catch (DataIntegrityViolationException e) {
            throw DatabaseRefusals.writtenMeanwhile(e);
        }
        changed("service.added", clean);
    }

    private void requireName(ServiceDraft draft) {
        if (services.existsByNameAndCodeNot(draft.name(), draft.code())) {
            throw PlaceRefused.of(Reason.SERVICE_EXISTS, draft.name());
        }
    }

    private void changed(String action, ServiceDraft draft) {
        audit.record(action, "service:" + draft.code(), "");
        live.afterCommit(() -> {
            remembered.invalidateAll();
            live.publish(PlaceWriting.TOPIC);
        });
    }

    private List<ServiceRow> load() {
        return services.findAllByOrderByServiceGroupAscSortOrderAscCodeAsc().stream()
                .map(ListedService::row)
                .toList();
    }
}
