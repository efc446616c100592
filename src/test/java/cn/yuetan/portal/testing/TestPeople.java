package cn.yuetan.portal.testing;

import cn.yuetan.portal.courier.CourierId;
import cn.yuetan.portal.courier.CourierVerification;
import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.identity.AccountPrincipal;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.shared.PersonalData;
import cn.yuetan.portal.shared.PhoneNumber;
import com.vaadin.flow.server.VaadinSession;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Makes people and stations for one test, straight in the tables, and lets them act. */
@Component
public class TestPeople {

    private static final AtomicInteger NEXT = new AtomicInteger(1000);

    private final JdbcClient database;
    private final PersonalData personalData;
    private final CourierVerification verification;

    TestPeople(JdbcClient database, PersonalData personalData, CourierVerification verification) {
        this.database = database;
        this.personalData = personalData;
        this.verification = verification;
    }

    /** An approved courier nobody else uses. */
    public long courier() {
        return courier("APPROVED");
    }

    /** A courier in some state of verification. */
    public long courier(String status) {
        var number = NEXT.incrementAndGet();
        var phone = new PhoneNumber("+86139%08d".formatted(number));
        var id = account("COURIER", null, "王测试");
        database.sql("INSERT IGNORE INTO employer (name) VALUES ('顺丰')").update();
        database.sql("""
                        INSERT INTO courier (id, name, phone, phone_hash, tail_hash, employer_id, status,
                                             consent_version, consented_at, registered_at)
                        VALUES (?, '王测试', ?, ?, ?, (SELECT id FROM employer WHERE name = '顺丰'), ?, '1',
                                UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))
                        """)
                .param(id)
                .param(personalData.encrypt("courier.phone", phone.e164()))
                .param(personalData.lookupHash("courier.phone", phone.e164()))
                .param(personalData.lookupHash("courier.tail", phone.tail()))
                .param(status)
                .update();
        return id;
    }

    /** The office suspends this courier in this moment; whoever acts now goes on acting. */
    public void suspend(long courier) {
        var acting = SecurityContextHolder.getContext();
        actAsOffice();
        verification.suspend(new CourierId(courier), "测试");
        act(acting);
    }

    /** Somebody of the office does this; whoever acts now goes on acting. */
    public <T> T byOffice(Supplier<T> act) {
        var acting = SecurityContextHolder.getContext();
        actAsOffice();
        try {
            return act.get();
        } finally {
            act(acting);
        }
    }

    /** A station nobody else uses, open from 07:00 to 21:00. */
    public long station() {
        var keys = new GeneratedKeyHolder();
        database.sql("""
                        INSERT INTO station (code, name, name_en, place, opened_on, opens, closes, seats, charging_bays)
                        VALUES (?, '测试站', 'Test station', '示例', '2021-11-19', '07:00:00', '21:00:00', 20, 4)
                        """).param("t" + NEXT.incrementAndGet()).update(keys, "id");
        return id(keys);
    }

    /** A staff account with a unique user name. */
    public long staff() {
        return account("STAFF", "staff-" + NEXT.incrementAndGet(), "李测试");
    }

    /** From here on this courier acts, as on the own phone. */
    public void actAsCourier(long courier) {
        act(courier, Set.of(), Roles.COURIER);
    }

    /** From here on a keeper of this station acts. */
    public long actAsKeeper(long station) {
        var id = staff();
        act(id, Set.of(station), Roles.STAFF, Roles.KEEPER);
        return id;
    }

    /** From here on somebody of the subdistrict office acts. */
    public long actAsOffice() {
        var id = staff();
        act(id, Set.of(), Roles.STAFF, Roles.OFFICE);
        return id;
    }

    /** From here on this account acts with these roles. */
    public void act(long account, Set<Long> stations, String... roles) {
        var principal = new AccountPrincipal(new AccountId(account), "测试", stations, 0);
        var authorities = Arrays.stream(roles)
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(principal, null, authorities));
        act(context);
    }

    /** From here on nobody acts. */
    public void nobody() {
        act(SecurityContextHolder.createEmptyContext());
        SecurityContextHolder.clearContext();
    }

    /** In the browser too, if one is open: a live update runs on whatever thread finds the session free. */
    static void act(SecurityContext context) {
        SecurityContextHolder.setContext(context);
        var session = VaadinSession.getCurrent();
        if (session != null && session.getSession() != null) {
            session.getSession()
                    .setAttribute(
                            HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                            context.getAuthentication() == null ? null : context);
        }
    }

    private long account(String kind, String userName, String name) {
        var keys = new GeneratedKeyHolder();
        database.sql("""
                        INSERT INTO account (kind, user_name, display_name, created_at)
                        VALUES (?, ?, ?, UTC_TIMESTAMP(6))
                        """).param(kind).param(userName).param(name).update(keys, "id");
        return id(keys);
    }

    private static long id(GeneratedKeyHolder keys) {
        return Stream.ofNullable(keys.getKey())
                .mapToLong(Number::longValue)
                .findFirst()
                .orElseThrow();
    }
}
