package cn.yuetan.portal.testing;

import cn.yuetan.portal.identity.Roles;
import com.github.mvysny.fakeservlet.FakeHttpSession;
import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;
import java.util.Set;
import kotlin.jvm.functions.Function1;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.ClassUtils;

/**
 * A test of views without a browser: opens routes in the whole portal as a person with real roles, so that who may open
 * what is really checked. Finders and clicks come from {@code LocatorJ}.
 */
@PortalTest
public abstract class ViewTest {

    private static final Routes ROUTES = routes();
    private static final String REFUSED_PAGE = "cn.yuetan.portal.shell.RefusedPage";
    private static final Function1<FakeHttpSession, FakeRequest> PLAIN_REQUESTS = MockVaadin.getMockRequestFactory();

    @Autowired
    protected ApplicationContext context;

    @Autowired
    protected TestPeople people;

    @Autowired
    protected TestClock clock;

    @BeforeEach
    void openBrowser() {
        MockVaadin.setMockRequestFactory(RequestOfThePersonActing::new);
        MockVaadin.setup(UI::new, new MockSpringServlet(ROUTES, context, UI::new));
        language(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void closeBrowser() {
        MockVaadin.tearDown();
        MockVaadin.setMockRequestFactory(PLAIN_REQUESTS);
    }

    /** From here on this courier uses the phone. */
    protected final void asCourier(long courier) {
        people.actAsCourier(courier);
    }

    /** From here on a keeper of this station works; returns the account. */
    protected final long asKeeper(long station) {
        return people.actAsKeeper(station);
    }

    /** From here on somebody of the subdistrict office works; returns the account. */
    protected final long asOffice() {
        return people.actAsOffice();
    }

    /** From here on an administrator works; returns the account. */
    protected final long asAdmin() {
        var id = people.staff();
        as(id, Set.of(), Roles.STAFF, Roles.ADMIN);
        return id;
    }

    /** From here on this account works with these roles. */
    protected final void as(long account, Set<Long> stations, String... roles) {
        people.act(account, stations, roles);
    }

    /** From here on nobody is signed in. */
    protected final void asNobody() {
        people.nobody();
    }

    /** Opens a route, as typed into the address bar. */
    protected final void open(String route) {
        UI.getCurrent().navigate(route);
        MockVaadin.clientRoundtrip(true);
    }

    /** Opens a view and returns it; fails where another page came up instead. */
    protected final <V extends Component> V open(Class<V> view) {
        var opened = UI.getCurrent().navigate(view);
        MockVaadin.clientRoundtrip(true);
        return opened.filter(view::isInstance)
                .orElseThrow(() -> new AssertionError("Came to " + page() + " instead of " + view.getSimpleName()));
    }

    /** The page that is open now. */
    protected final HasElement page() {
        return UI.getCurrent().getInternals().getActiveRouterTargetsChain().getFirst();
    }

    /** The path of the page that is open now, without a leading slash. */
    protected final String path() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPath();
    }

    /** Types into a field, as far as the person could: Karibu's own {@code _setValue} does not know this Flow. */
    protected static <V> void fill(HasValue<?, V> field, V value) {
        if (field.isReadOnly() || (field instanceof Component component && !component.isVisible())) {
            throw new AssertionError("Nobody can type into " + field);
        }
        field.setValue(value);
    }

    /** Changes the language for pages opened from here on. */
    protected final void language(Locale locale) {
        VaadinSession.getCurrent().setLocale(locale);
        UI.getCurrent().setLocale(locale);
    }

    /** Finds the views itself: Karibu's own search sees public classes only, and ours are package-private. */
    private static Routes routes() {
        var routes = new Routes();
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        for (var found : scanner.findCandidateComponents("cn.yuetan.portal")) {
            var name = String.valueOf(found.getBeanClassName());
            if (!name.contains(".guards.broken.")) {
                routes.getRoutes().add(ClassUtils.resolveClassName(name, null).asSubclass(Component.class));
            }
        }
        // A page that is refused says so, as for people; other errors stay visible to the test as what they are.
        routes.getErrorRoutes().add(refusedPage());
        return routes;
    }

    @SuppressWarnings("unchecked")
    private static Class<? extends HasErrorParameter<?>> refusedPage() {
        return (Class<? extends HasErrorParameter<?>>) ClassUtils.resolveClassName(REFUSED_PAGE, null);
    }

    /** A request that says who acts, the way Spring Security's own wrapper does. */
    private static final class RequestOfThePersonActing extends FakeRequest {

        RequestOfThePersonActing(FakeHttpSession session) {
            super(session);
            setUserInRole((principal, role) -> authentication() != null
                    && authentication().getAuthorities().stream()
                            .anyMatch(authority -> ("ROLE_" + role).equals(authority.getAuthority())));
        }

        @Override
        public java.security.Principal getUserPrincipal() {
            return authentication();
        }

        private static Authentication authentication() {
            var authentication = SecurityContextHolder.getContext().getAuthentication();
            return authentication instanceof AnonymousAuthenticationToken ? null : authentication;
        }
    }
}
