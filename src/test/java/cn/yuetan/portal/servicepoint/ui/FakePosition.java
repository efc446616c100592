package cn.yuetan.portal.servicepoint.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.geolocation.GeolocationClient;
import com.vaadin.flow.component.geolocation.GeolocationCoordinates;
import com.vaadin.flow.component.geolocation.GeolocationError;
import com.vaadin.flow.component.geolocation.GeolocationPosition;
import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;

/** A browser that knows where it is, or says why not. Its answer has a type that only the framework may name. */
final class FakePosition {

    private FakePosition() {}

    static void at(double latitude, double longitude) {
        answer(new GeolocationPosition(
                new GeolocationCoordinates(latitude, longitude, 10, null, null, null, null), 0L));
    }

    /** @param code as browsers number it: 1 not allowed, 2 unknown, 3 too slow */
    static void refused(int code) {
        answer(new GeolocationError(code, "test"));
    }

    private static void answer(Object outcome) {
        var client = Proxy.newProxyInstance(
                FakePosition.class.getClassLoader(),
                new Class<?>[] {GeolocationClient.class},
                (proxy, method, arguments) ->
                        "get".equals(method.getName()) ? CompletableFuture.completedFuture(outcome) : null);
        UI.getCurrent().getInternals().setGeolocationClient((GeolocationClient) client);
    }
}
