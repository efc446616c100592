package cn.yuetan.portal.courier.ui;

import cn.yuetan.portal.courier.CourierProfile;
import cn.yuetan.portal.courier.CourierProfiles;
import cn.yuetan.portal.courier.CourierStatus;
import cn.yuetan.portal.courier.CourierTopics;
import cn.yuetan.portal.courier.Employers;
import cn.yuetan.portal.courier.HomeCards;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.Greeting;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import cn.yuetan.portal.shared.ui.PageHeader;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Tone;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;

/** The courier's first page: what can be done now, then what waits, then what became of things. */
@Route("")
@RolesAllowed(Roles.COURIER)
@Menu(order = 0, title = "courier.menu.home", icon = "home")
class CourierHomeView extends Div implements HasDynamicTitle, AfterNavigationObserver {

    private final CourierProfiles profiles;
    private final Employers employers;
    private final List<HomeCards> features;
    private final LiveUpdates live;
    private final Clock clock;
    private final PageHeader header = new PageHeader("", null);
    private final Div cards = new Div();
    private boolean listening;

    CourierHomeView(
            CourierProfiles profiles,
            Employers employers,
            ObjectProvider<HomeCards> features,
            LiveUpdates live,
            Clock clock) {
        this.profiles = profiles;
        this.employers = employers;
        this.features = features.stream()
                .sorted(Comparator.comparingInt(HomeCards::order))
                .toList();
        this.live = live;
        this.clock = clock;
        addClassName("yt-home");
        cards.addClassName("yt-stack");
        add(header, cards);
    }

    @Override
    public String getPageTitle() {
        return Texts.of("courier.menu.home");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(profiles.mine());
    }

    private void show(CourierProfile me) {
        if (!listening) {
            live.subscribe(this, CourierTopics.status(me.id()), () -> show(profiles.mine()));
            listening = true;
        }
        var person = Texts.of("courier.home.person", me.shortName());
        header.setTitle(Greeting.of(BusinessDay.timeOfDay(clock), person));
        header.setSubtitle(Formats.date(BusinessDay.today(clock)));
        cards.removeAll();
        if (me.status() == CourierStatus.APPROVED) {
            cards.add(codeButton());
            if (!me.hasPin()) {
                cards.add(pinCard());
            }
        } else {
            cards.add(StatusCard.of(me, employers, profiles, () -> show(profiles.mine())));
        }
        features.forEach(feature -> feature.card(me.id()).ifPresent(cards::add));
    }

    private static Button codeButton() {
        var button = new Button(Texts.of("courier.home.code"), LineIcon.QR.create());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.addClassNames("yt-wide", "yt-hero");
        button.addClickListener(click -> UI.getCurrentOrThrow().navigate(MemberCodeView.class));
        return button;
    }

    private static Card pinCard() {
        var set = new Button(Texts.of("courier.home.pin.set"));
        set.addClickListener(click -> UI.getCurrentOrThrow().navigate(PinView.class));
        return new Card(new H2(Texts.of("courier.home.pin")), new Paragraph(Texts.of("courier.home.pin.hint")), set)
                .edge(Tone.WAITING);
    }
}
