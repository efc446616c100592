package cn.yuetan.portal.servicepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.servicepoint.PlaceRefused.Reason;
import cn.yuetan.portal.shared.CleanPhoto;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.TestClock;
import cn.yuetan.portal.testing.TestPeople;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Photos of places: who puts them up, who takes them down, and that both can be taken back. */
@PortalTest
class PlacePhotosTests {

    @Autowired
    PlacePhotos photos;

    @Autowired
    PhotoTidying tidying;

    @Autowired
    HostHistory history;

    @Autowired
    TestPlaces places;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient database;

    PlaceId place;
    long host;

    @BeforeEach
    void somebodyKeepsAPlace() {
        people.actAsOffice();
        place = places.place();
        host = places.actAsHostOf(place);
    }

    @AfterEach
    void timeGoesBack() {
        clock.reset();
    }

    @Test
    void aPhotoIsUpAtOnceForEverybodyAndOnceOnly() throws IOException {
        var key = RequestKey.fresh();
        var version = places.details(place).version();
        photos.add(place, photo(), key);
        photos.add(place, photo(), key);
        people.nobody();
        assertThat(photos.of(place)).hasSize(1);
        assertThat(photos.picture(photos.of(place).getFirst().name())).isPresent();
        assertThat(places.details(place).version()).isGreaterThan(version);
    }

    @Test
    void whatIsTakenDownIsGoneAtOnceAndComesBackByUndo() throws IOException {
        photos.add(place, photo(), RequestKey.fresh());
        var shown = photos.of(place).getFirst();
        photos.remove(place, shown.id(), RequestKey.fresh());
        photos.remove(place, shown.id(), RequestKey.fresh());
        assertThat(photos.of(place)).isEmpty();
        assertThat(photos.picture(shown.name())).isEmpty();
        var key = RequestKey.fresh();
        history.undo(place, history.latest(place).getFirst().act(), key);
        history.undo(place, history.latest(place).getFirst().act(), key);
        assertThat(photos.of(place)).containsExactly(shown);
        history.undo(place, history.latest(place).getFirst().act(), RequestKey.fresh());
        assertThat(photos.of(place)).isEmpty();
    }

    @Test
    void moreThanAPageHoldsAreRefused() throws IOException {
        for (var each = 0; each < PlacePhotos.MOST; each++) {
            photos.add(place, photo(), RequestKey.fresh());
        }
        var one = photo();
        refused(Reason.TOO_MANY_PHOTOS, () -> photos.add(place, one, RequestKey.fresh()));
        photos.remove(place, photos.of(place).getFirst().id(), RequestKey.fresh());
        var taken = history.latest(place).getFirst().act();
        photos.add(place, one, RequestKey.fresh());
        refused(Reason.CHANGED_SINCE, () -> history.undo(place, taken, RequestKey.fresh()));
    }

    @Test
    void nobodyElseTouchesThemButTheOfficeTakesDown() throws IOException {
        photos.add(place, photo(), RequestKey.fresh());
        var shown = photos.of(place).getFirst();
        var own = people.byOffice(places::place);
        places.actAsHostOf(own);
        var one = photo();
        assertThatThrownBy(() -> photos.add(place, one, RequestKey.fresh())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> photos.remove(place, shown.id(), RequestKey.fresh()))
                .isInstanceOf(AccessDeniedException.class);
        photos.remove(own, shown.id(), RequestKey.fresh());
        assertThat(photos.of(place)).hasSize(1);
        people.actAsOffice();
        photos.remove(place, shown.id(), RequestKey.fresh());
        assertThat(photos.of(place)).isEmpty();
        people.actAsCourier(people.courier());
        assertThatThrownBy(() -> photos.remove(place, shown.id(), RequestKey.fresh()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aPlaceThatIsClosedForGoodTakesNone() throws IOException {
        people.actAsOffice();
        places.close(place, "搬走了");
        people.act(host, Set.of(), Roles.HOST);
        var one = photo();
        refused(Reason.CLOSED, () -> photos.add(place, one, RequestKey.fresh()));
        assertThat(photos.of(place)).isEmpty();
    }

    @Test
    void whatWasTakenDownIsDeletedAfterTwoWeeks() throws IOException {
        photos.add(place, photo(), RequestKey.fresh());
        photos.add(place, photo(), RequestKey.fresh());
        photos.remove(place, photos.of(place).getFirst().id(), RequestKey.fresh());
        clock.advance(Duration.ofDays(13));
        tidying.tidy();
        assertThat(stored()).isEqualTo(2);
        clock.advance(Duration.ofDays(2));
        tidying.tidy();
        assertThat(stored()).isEqualTo(1);
        assertThat(photos.of(place)).hasSize(1);
    }

    private int stored() {
        return database.sql("SELECT COUNT(*) FROM place_photo WHERE place_id = ?")
                .param(place.value())
                .query(Integer.class)
                .single();
    }

    private static CleanPhoto photo() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return CleanPhoto.of(bytes.toByteArray());
    }

    private static void refused(Reason reason, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(PlaceRefused.class, refusal -> assertThat(refusal.reason())
                .isEqualTo(reason));
    }
}
