package cn.yuetan.portal.courier.ui;

import cn.yuetan.portal.courier.Communities;
import cn.yuetan.portal.courier.CourierProfile;
import cn.yuetan.portal.courier.CourierProfiles;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.shared.ui.Appearance;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.PageHeader;
import cn.yuetan.portal.shared.ui.PersonChip;
import cn.yuetan.portal.shared.ui.StatusBadge;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** My profile, my PIN, my language, my privacy, my way out. */
@Route("me")
@RolesAllowed(Roles.COURIER)
@Menu(order = 90, title = "courier.menu.me", icon = "person")
class MeView extends Div implements HasDynamicTitle, AfterNavigationObserver {

    private final CourierProfiles profiles;
    private final Communities communities;
    private final CourierSession session;

    MeView(CourierProfiles profiles, Communities communities, CourierSession session) {
        this.profiles = profiles;
        this.communities = communities;
        this.session = session;
        addClassName("yt-stack");
    }

    @Override
    public String getPageTitle() {
        return Texts.of("courier.menu.me");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var me = profiles.mine();
        removeAll();
        add(new PageHeader(Texts.of("courier.menu.me"), null), person(me), ways(me));
        var choices = communities.choices(me.community() == null ? 0 : me.community());
        if (!choices.isEmpty()) {
            add(new CommunityCard(me, choices, profiles::rideMost));
        }
        add(appearance(), leaving());
    }

    private static Card person(CourierProfile me) {
        var card = new Card(
                new PersonChip(me.name(), me.maskedPhone() + " \u00B7 " + me.employer()),
                new StatusBadge(
                        StatusCard.tone(me.status()), Texts.of("courier.state." + StatusCard.word(me.status()))));
        card.addClassName("yt-me");
        return card;
    }

    private static Div ways(CourierProfile me) {
        var list = new Div(
                way("me/code", LineIcon.QR, "courier.me.code", "courier.me.code.hint"),
                way(
                        "me/pin",
                        LineIcon.KEYPAD,
                        "courier.me.pin",
                        me.hasPin() ? "courier.me.pin.set" : "courier.me.pin.none"),
                way("me/messages", LineIcon.BELL, "courier.me.messages", "courier.me.messages.hint"),
                way("me/privacy", LineIcon.SHIELD, "courier.me.privacy", "courier.me.privacy.hint"),
                way("public/privacy", LineIcon.INFO, "courier.me.text", "courier.me.text.hint"));
        list.addClassNames("yt-card", "yt-rows");
        return list;
    }

    private static Component way(String path, LineIcon icon, String title, String hint) {
        var words = new Div(strong(Texts.of(title)), quiet(Texts.of(hint)));
        words.addClassName("yt-row-words");
        var link = new Anchor(path);
        link.getElement().setAttribute("router-link", true);
        link.add(icon.create(), words, LineIcon.ARROW_RIGHT.create());
        link.addClassName("yt-row");
        return link;
    }

    private static Card appearance() {
        var appearance = Appearance.of(UI.getCurrentOrThrow());
        var text = Buttons.quiet(
                appearance.largeText() ? "ui.text.normal" : "ui.text.large", LineIcon.TEXT_SIZE, click -> {
                    appearance.setLargeText(!appearance.largeText());
                    click.getSource().setText(Texts.of(appearance.largeText() ? "ui.text.normal" : "ui.text.large"));
                });
        var actions = new Div(
                Buttons.quiet("ui.language.other", LineIcon.LANGUAGE, click -> appearance.switchLanguage()), text);
        actions.addClassName("yt-actions");
        return new Card(Texts.of("courier.me.appearance"), actions);
    }

    private Div leaving() {
        var actions = new Div(
                Buttons.quiet("courier.me.signOut", LineIcon.LOGOUT, click -> session.end()),
                Buttons.quiet("courier.me.signOutEverywhere", click -> {
                    profiles.signOutEverywhere();
                    session.end();
                }));
        actions.addClassName("yt-actions");
        return actions;
    }

    private static Span strong(String text) {
        var span = new Span(text);
        span.addClassName("yt-strong");
        return span;
    }

    private static Span quiet(String text) {
        var span = new Span(text);
        span.addClassName("yt-quiet");
        return span;
    }
}
