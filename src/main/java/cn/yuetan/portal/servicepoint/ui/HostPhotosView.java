package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.servicepoint.HostDesk;
import cn.yuetan.portal.servicepoint.PhotoRow;
import cn.yuetan.portal.servicepoint.PlaceDetails;
import cn.yuetan.portal.servicepoint.PlacePhotos;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Toast;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** The photos of a place: add from the phone, take down in one tap, put back in another. */
@Route(HostPlacePage.PATH + "/photos")
@RolesAllowed(Roles.HOST)
class HostPhotosView extends HostPlacePage {

    private final transient PlacePhotos photos;

    HostPhotosView(HostDesk desk, PlacePhotos photos) {
        super(desk, "servicepoint.host.photos");
        this.photos = photos;
    }

    @Override
    void show(PlaceDetails place) {
        var shown = photos.of(place.id());
        var grid = new Div();
        grid.addClassName("yt-host-photos");
        var number = 1;
        for (var photo : shown) {
            grid.add(one(place, photo, number++));
        }
        add(new Paragraph(Texts.of("servicepoint.host.photos.hint", PlacePhotos.MOST)), grid);
        if (shown.size() < PlacePhotos.MOST) {
            add(new PhotoUpload(photos, place.id(), () -> {
                Toast.good(Texts.of("servicepoint.host.photo.added"));
                draw(desk.details(place.code()));
            }));
        }
    }

    private Div one(PlaceDetails place, PhotoRow photo, int number) {
        var words = Texts.of("servicepoint.photo.of", place.draft().facts().name(), number);
        var key = RequestKey.fresh();
        var remove = Buttons.danger("servicepoint.host.photo.remove", click -> {
            photos.remove(place.id(), photo.id(), key);
            Toast.info(Texts.of("servicepoint.host.photo.removed"));
            draw(desk.details(place.code()));
        });
        remove.setAriaLabel(Texts.of("servicepoint.host.photo.remove") + " " + words);
        return new Div(PhotosCard.picture(photo, words), remove);
    }
}
