package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.servicepoint.PhotoRow;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.html.Image;
import java.util.List;

/** The photos of a place in a row that a thumb pushes along; each is loaded when it comes near. */
class PhotosCard extends Card {

    PhotosCard(List<PhotoRow> photos, String place) {
        addClassName("yt-photos");
        var number = 1;
        for (var photo : photos) {
            add(picture(photo, Texts.of("servicepoint.photo.of", place, number++)));
        }
    }

    static Image picture(PhotoRow photo, String words) {
        var image = new Image(photo.address(), words);
        image.getElement().setAttribute("loading", "lazy");
        image.getElement().setAttribute("width", Integer.toString(photo.width()));
        image.getElement().setAttribute("height", Integer.toString(photo.height()));
        return image;
    }
}
