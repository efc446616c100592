package cn.yuetan.portal.testing;

import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.kiosk.DevicePrincipal;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Makes enrolled tablets for one test and lets them act, with nobody or with a courier in hand. */
@Component
public class TestTablets {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final JdbcClient database;
    private final TestPeople people;

    TestTablets(JdbcClient database, TestPeople people) {
        this.database = database;
        this.people = people;
    }

    /** A tablet in this station. */
    public DevicePrincipal tablet(long station) {
        var keys = new GeneratedKeyHolder();
        var name = "tablet-" + NEXT.incrementAndGet();
        database.sql("""
                        INSERT INTO kiosk_device (name, station_id, enrolled_at, enrolled_by)
                        VALUES (?, ?, UTC_TIMESTAMP(6), ?)
                        """).param(name).param(station).param(people.staff()).update(keys, "id");
        var id = Stream.ofNullable(keys.getKey())
                .mapToLong(Number::longValue)
                .findFirst()
                .orElseThrow();
        return new DevicePrincipal(id, name, station, null);
    }

    /** From here on a new tablet of this station acts; nobody stands at it. */
    public DevicePrincipal actAsTablet(long station) {
        var tablet = tablet(station);
        act(tablet, Roles.KIOSK);
        return tablet;
    }

    /** From here on this courier acts at a new tablet of this station. */
    public DevicePrincipal actInHand(long station, long courier) {
        return actInHand(tablet(station), courier);
    }

    /** From here on this courier acts at this tablet. */
    public DevicePrincipal actInHand(DevicePrincipal tablet, long courier) {
        var inHand = new DevicePrincipal(tablet.id(), tablet.device(), tablet.stationId(), courier);
        act(inHand, Roles.KIOSK, Roles.IN_HAND);
        return inHand;
    }

    /** From here on this tablet acts; nobody stands at it. */
    public void act(DevicePrincipal tablet) {
        act(tablet, Roles.KIOSK);
    }

    private static void act(DevicePrincipal principal, String... roles) {
        var authorities = AuthorityUtils.createAuthorityList(
                Stream.of(roles).map(role -> "ROLE_" + role).toList());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(principal, null, authorities));
        TestPeople.act(context);
    }
}
