package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.servicepoint.PlaceDirectory;
import cn.yuetan.portal.servicepoint.PlaceRequestRow;
import cn.yuetan.portal.servicepoint.PlaceRequests;
import cn.yuetan.portal.servicepoint.PlaceServices;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.EmptyState;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.KeptCards;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import cn.yuetan.portal.shared.ui.PageHeader;
import cn.yuetan.portal.shared.ui.Stack;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Toast;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;

/** What hosts want changed that staff decide: before and after side by side, yes in one tap, no with a reason. */
@Route("staff/places/requests")
@RolesAllowed(Roles.OFFICE)
@Menu(order = 46, title = "servicepoint.requests.menu", icon = "edit")
class PlaceRequestsView extends Stack implements AfterNavigationObserver, HasDynamicTitle {

    private final transient PlaceRequests requests;
    private final transient PlaceServices services;
    private final KeptCards<Object> cards = new KeptCards<>();
    private final PageHeader header;

    PlaceRequestsView(PlaceRequests requests, PlaceServices services, LiveUpdates live) {
        this.requests = requests;
        this.services = services;
        header = new PageHeader(Texts.of("servicepoint.requests.title"), null);
        cards.addClassName("yt-request-cards");
        add(header, cards);
        live.subscribe(this, PlaceDirectory.TOPIC, this::reload);
    }

    @Override
    public String getPageTitle() {
        return Texts.of("servicepoint.requests.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        reload();
    }

    private void reload() {
        var waiting = requests.waiting();
        header.setSubtitle(
                waiting.isEmpty() ? null : Texts.of("servicepoint.requests.waiting", requests.countWaiting()));
        var wanted = new LinkedHashMap<Object, SerializableSupplier<? extends Component>>();
        // What else changed meanwhile makes a card new: nobody decides about what is not so any more.
        waiting.forEach(row -> wanted.put(List.of(row.id(), row.changes()), () -> card(row)));
        if (waiting.isEmpty()) {
            wanted.put(LineIcon.CHECK, PlaceRequestsView::nothing);
        }
        cards.show(wanted);
    }

    private Card card(PlaceRequestRow row) {
        var words = new ChangeWords(services.all());
        var name = new H3(row.code() + " " + row.name());
        var card = new Card(
                Texts.of("servicepoint.requests.by", row.askedByName(), Formats.dateTime(row.askedAt())), name);
        card.addClassName("yt-request");
        row.changes().forEach(change -> card.add(new Paragraph(words.of(change))));
        if (!row.wish().note().isEmpty()) {
            card.add(new Paragraph(
                    Texts.of("servicepoint.requests.note", row.wish().note())));
        }
        var acts = new Div(
                Buttons.primary("servicepoint.requests.approve", click -> {
                    requests.approve(row.id());
                    Toast.good(Texts.of(
                            "servicepoint.requests.approved", row.code().toString()));
                    reload();
                }),
                Buttons.quiet("servicepoint.requests.refuse", click -> askWhy(row)));
        acts.addClassName("yt-actions");
        card.add(acts);
        return card;
    }

    private void askWhy(PlaceRequestRow row) {
        var dialog = new Dialog(Texts.of("servicepoint.requests.refuse"));
        var reason = new TextField(Texts.of("servicepoint.requests.reason"));
        reason.setHelperText(Texts.of("servicepoint.requests.reason.hint"));
        reason.setMaxLength(100);
        reason.setWidthFull();
        dialog.add(reason);
        dialog.getFooter()
                .add(
                        Buttons.quiet("servicepoint.host.cancel", click -> dialog.close()),
                        Buttons.primary("servicepoint.requests.refuse.do", click -> {
                            requests.refuse(row.id(), reason.getValue());
                            dialog.close();
                            reload();
                        }));
        dialog.open();
    }

    private static EmptyState nothing() {
        return new EmptyState(
                LineIcon.CHECK, Texts.of("servicepoint.requests.none"), Texts.of("servicepoint.requests.none.hint"));
    }
}
