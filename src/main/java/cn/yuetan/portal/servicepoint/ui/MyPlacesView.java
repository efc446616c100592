package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.servicepoint.OwnUse;
import cn.yuetan.portal.servicepoint.PlaceUses;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.EmptyState;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.PageHeader;
import cn.yuetan.portal.shared.ui.Stack;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;

/** Where the courier was and what they used: only they see it, and they delete what they like. */
@Route("me/places")
@RolesAllowed(Roles.COURIER)
class MyPlacesView extends Stack implements AfterNavigationObserver, HasDynamicTitle {

    private static final int PAGE = 30;

    private final transient PlaceUses uses;
    private int asked = PAGE;

    MyPlacesView(PlaceUses uses) {
        this.uses = uses;
    }

    @Override
    public String getPageTitle() {
        return Texts.of("servicepoint.mine.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        draw();
    }

    private void draw() {
        removeAll();
        add(new PageHeader(Texts.of("servicepoint.mine.title"), Texts.of("servicepoint.mine.subtitle")));
        var mine = uses.mine(0, asked + 1);
        if (mine.isEmpty()) {
            add(new EmptyState(
                    LineIcon.SEAT,
                    Texts.of("servicepoint.mine.empty"),
                    Texts.of("servicepoint.mine.empty.hint"),
                    new RouterLink(Texts.of("servicepoint.all"), PlaceListView.class)));
            return;
        }
        var card = new Card();
        card.addClassName("yt-mine");
        mine.stream().limit(asked).forEach(use -> card.add(line(use)));
        add(card);
        if (mine.size() > asked) {
            add(Buttons.quiet("servicepoint.more", event -> {
                asked += PAGE;
                draw();
            }));
        }
        add(Buttons.danger("servicepoint.mine.deleteAll", event -> confirmAll()));
    }

    private Component line(OwnUse use) {
        var name = new RouterLink(
                use.place(),
                PlaceView.class,
                new RouteParameters(PlaceView.CODE, use.code().toString()));
        var when = new Span(use.service().name(Texts.locale()) + " · " + Formats.dateTime(use.usedAt()));
        when.addClassNames("yt-quiet", "num");
        var words = new Div(name, when);
        words.addClassName("yt-two-lines");
        Button delete = Buttons.icon("servicepoint.mine.delete", LineIcon.TRASH, event -> {
            uses.forget(use.id());
            draw();
        });
        var line = new Div(PlaceIcons.of(use.service()).create(), words, delete);
        line.addClassName("yt-mine-line");
        return line;
    }

    private void confirmAll() {
        var dialog = new ConfirmDialog(
                Texts.of("servicepoint.mine.deleteAll"),
                Texts.of("servicepoint.mine.deleteAll.hint"),
                Texts.of("servicepoint.mine.deleteAll.yes"),
                event -> {
                    uses.forgetAll();
                    draw();
                });
        dialog.setCancelable(true);
        dialog.setCancelText(Texts.of("servicepoint.mine.deleteAll.no"));
        dialog.open();
    }
}
