package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.servicepoint.HostDesk;
import cn.yuetan.portal.servicepoint.HostHistory;
import cn.yuetan.portal.servicepoint.PlaceDetails;
import cn.yuetan.portal.servicepoint.PlaceServices;
import cn.yuetan.portal.shared.RequestKey;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** What a place offers and what it costs. */
@Route(HostPlacePage.PATH + "/services")
@RolesAllowed(Roles.HOST)
class HostOffersView extends HostEditPage {

    private OffersField offers = new OffersField(List.of(), List.of());

    HostOffersView(HostDesk desk, HostHistory history, PlaceServices services) {
        super(desk, history, services, "servicepoint.host.offers");
    }

    @Override
    void form(PlaceDetails place) {
        offers = new OffersField(catalogue(), place.offers());
        add(offers);
    }

    @Override
    void rebase(PlaceDetails before, PlaceDetails now) {
        offers.rebase(before.draft().offers(), now.draft().offers());
    }

    @Override
    void write(PlaceDetails basis, RequestKey once) {
        desk.changeOffers(basis.id(), basis.version(), offers.value(), once);
    }
}
