package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.servicepoint.PhotoRow;
import cn.yuetan.portal.servicepoint.PlaceDetails;
import cn.yuetan.portal.servicepoint.PlacePhotos;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;

/** The photos of a place; the office takes down what should not be there. */
class StaffPhotosCard extends Card {

    private final transient PlacePhotos photos;
    private final transient PlaceDetails place;
    private final SerializableRunnable onRemoved;

    StaffPhotosCard(PlacePhotos photos, PlaceDetails place, SerializableRunnable onRemoved) {
        super(Texts.of("servicepoint.host.photos"));
        this.photos = photos;
        this.place = place;
        this.onRemoved = onRemoved;
        var shown = photos.of(place.id());
        setVisible(!shown.isEmpty());
        var grid = new Div();
        grid.addClassName("yt-host-photos");
        var number = 1;
        for (var photo : shown) {
            grid.add(one(photo, number++));
        }
        add(grid);
    }

    private Div one(PhotoRow photo, int number) {
        var words = Texts.of("servicepoint.photo.of", place.draft().facts().name(), number);
        var key = RequestKey.fresh();
        var remove = Buttons.danger("servicepoint.host.photo.remove", click -> {
            photos.remove(place.id(), photo.id(), key);
            onRemoved.run();
        });
        remove.setAriaLabel(Texts.of("servicepoint.host.photo.remove") + " " + words);
        return new Div(PhotosCard.picture(photo, words), remove);
    }
}
