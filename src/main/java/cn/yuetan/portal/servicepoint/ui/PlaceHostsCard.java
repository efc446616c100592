package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.servicepoint.HostInvitations;
import cn.yuetan.portal.servicepoint.HostSince;
import cn.yuetan.portal.servicepoint.InvitationRow;
import cn.yuetan.portal.servicepoint.PlaceId;
import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.PhoneNumber;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Toast;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;

/** Who keeps a place; the office invites by a short message and removes. */
class PlaceHostsCard extends Card {

    private static final int SHOWN = 4;

    private final transient HostInvitations invitations;
    private final transient PlaceId place;
    private final boolean open;

    /** @param open false where the place is closed for good and nobody can be invited */
    PlaceHostsCard(HostInvitations invitations, PlaceId place, boolean open) {
        this.invitations = invitations;
        this.place = place;
        this.open = open;
        addClassName("yt-hosts-card");
        draw();
    }

    private void draw() {
        removeAll();
        var title = new H2(Texts.of("servicepoint.hosts"));
        title.addClassName("yt-card-title");
        add(title);
        var hosts = invitations.hosts(place);
        if (hosts.isEmpty()) {
            var none = new Paragraph(Texts.of("servicepoint.hosts.none"));
            none.addClassName("yt-quiet");
            add(none);
        }
        hosts.forEach(host -> add(row(host)));
        invitations.of(place).stream().limit(SHOWN).forEach(sent -> add(row(sent)));
        if (open) {
            add(form());
        }
    }

    private Div row(HostSince host) {
        var since = quiet(Texts.of("servicepoint.hosts.since", Formats.longDate(BusinessDay.of(host.since()))));
        var row = new Div(new Span(host.name()), since, Buttons.quiet("servicepoint.hosts.remove", event -> ask(host)));
        row.addClassName("yt-host-row");
        return row;
    }

    private Div row(InvitationRow sent) {
        var state = quiet(Texts.of(
                "servicepoint.hosts.invitation",
                Texts.of(sent.state().key()),
                Formats.dateTime(sent.sentAt()),
                sent.by()));
        var row = new Div(new Span(sent.maskedPhone()), state);
        if (sent.state() == InvitationRow.State.OPEN) {
            row.add(Buttons.once(Buttons.quiet("servicepoint.hosts.revoke"), event -> {
                invitations.revoke(sent.id());
                draw();
            }));
        }
        row.addClassName("yt-host-row");
        return row;
    }

    private Div form() {
        var key = RequestKey.fresh();
        var phone = new TextField(Texts.of("servicepoint.hosts.phone"));
        phone.setMaxLength(32);
        phone.setHelperText(Texts.of("servicepoint.hosts.phone.help"));
        var send = Buttons.once(Buttons.quiet("servicepoint.hosts.send"), event -> {
            invitations.invite(place, PhoneNumber.parse(phone.getValue()), key);
            Toast.good(Texts.of("servicepoint.hosts.sent"));
            draw();
        });
        var form = new Div(phone, send);
        form.addClassName("yt-visit-ask");
        return form;
    }

    private void ask(HostSince host) {
        var key = RequestKey.fresh();
        new ConfirmDialog(
                        Texts.of("servicepoint.hosts.remove.title", host.name()),
                        Texts.of("servicepoint.hosts.remove.hint"),
                        Texts.of("servicepoint.hosts.remove"),
                        event -> {
                            invitations.remove(place, host.account(), key);
                            draw();
                        },
                        Texts.of("servicepoint.staff.leave"),
                        event -> {})
                .open();
    }

    private static Span quiet(String words) {
        var span = new Span(words);
        span.addClassNames("yt-quiet", "num");
        return span;
    }
}
