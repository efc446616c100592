package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.servicepoint.HostDesk;
import cn.yuetan.portal.servicepoint.PlaceCode;
import cn.yuetan.portal.servicepoint.PlaceDetails;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.PageHeader;
import cn.yuetan.portal.shared.ui.RefusalNotice;
import cn.yuetan.portal.shared.ui.Stack;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;

/**
 * A page about one place of the acting host; whose it is not is refused before anything is drawn. What one place's pages have in
 * common: the way back and what there is to say when the place is closed for good.
 */
abstract class HostPlacePage extends Stack implements BeforeEnterObserver, HasDynamicTitle {

    static final String CODE = "code";
    static final String PATH = "host/places/:code([A-Za-z0-9]{1,10})";

    final transient HostDesk desk;
    private final String titleKey;

    HostPlacePage(HostDesk desk, String titleKey) {
        this.desk = desk;
        this.titleKey = titleKey;
        addClassName("yt-host-page");
    }

    static RouteParameters parameters(PlaceCode code) {
        return new RouteParameters(CODE, code.toString());
    }

    @Override
    public String getPageTitle() {
        return Texts.of(titleKey);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var code =
                event.getRouteParameters().get(CODE).flatMap(PlaceCode::parse).orElse(new PlaceCode(PlaceCode.LAST));
        draw(desk.details(code));
    }

    final void draw(PlaceDetails place) {
        removeAll();
        var closed = place.closed();
        if (closed != null) {
            add(
                    new PageHeader(place.draft().facts().name(), place.code().toString()),
                    new RefusalNotice(
                            Texts.of("servicepoint.gone", closed.reason()), Texts.of("servicepoint.next.closed")));
            return;
        }
        head(place);
        show(place);
    }

    void head(PlaceDetails place) {
        var back = new RouterLink(place.draft().facts().name(), HostPlaceView.class, parameters(place.code()));
        back.addComponentAsFirst(LineIcon.BACK.create());
        back.addClassName("yt-host-back");
        add(back, new PageHeader(getPageTitle(), null));
    }

    abstract void show(PlaceDetails place);

    final void leave(PlaceDetails place) {
        UI.getCurrentOrThrow().navigate(HostPlaceView.class, parameters(place.code()));
    }
}
