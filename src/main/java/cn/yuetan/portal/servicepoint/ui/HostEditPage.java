package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.servicepoint.HostDesk;
import cn.yuetan.portal.servicepoint.HostHistory;
import cn.yuetan.portal.servicepoint.PlaceDetails;
import cn.yuetan.portal.servicepoint.PlaceServices;
import cn.yuetan.portal.servicepoint.ServiceRow;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.RefusalNotice;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Toast;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A page on which a part of a place is edited. Whoever worked on an old page sees, when saving, what others changed; what was
 * typed stays, and the next tap saves it.
 */
abstract class HostEditPage extends HostPlacePage {

    private final transient HostHistory history;
    private final transient PlaceServices services;
    private final Div meanwhile = new Div();
    private RequestKey key = RequestKey.fresh();
    private transient @Nullable PlaceDetails basis;

    HostEditPage(HostDesk desk, HostHistory history, PlaceServices services, String titleKey) {
        super(desk, titleKey);
        this.history = history;
        this.services = services;
        meanwhile.addClassName("yt-meanwhile");
    }

    @Override
    final void show(PlaceDetails place) {
        basis = place;
        key = RequestKey.fresh();
        meanwhile.removeAll();
        var save = Buttons.primary("servicepoint.host.save", click -> save());
        save.addClassName("yt-wide");
        var foot = new Div(meanwhile, save, Buttons.quiet("servicepoint.host.cancel", click -> leave(basis())));
        foot.addClassName("yt-host-foot");
        form(place);
        add(foot);
    }

    /** Adds the fields. */
    abstract void form(PlaceDetails place);

    /** Writes what was typed. */
    abstract void write(PlaceDetails basis, RequestKey once);

    /** Others changed the place meanwhile; what was typed stays. */
    void rebase(PlaceDetails before, PlaceDetails now) {}

    final List<ServiceRow> catalogue() {
        return services.all();
    }

    private PlaceDetails basis() {
        return Objects.requireNonNull(basis);
    }

    private void save() {
        var before = basis();
        var now = desk.details(before.code());
        if (now.version() != before.version()) {
            var words = new ChangeWords(services.all());
            var list = new UnorderedList();
            history.since(before.id(), before.version())
                    .forEach(act -> act.changes().forEach(change -> list.add(new ListItem(words.of(change)))));
            meanwhile.removeAll();
            meanwhile.add(new RefusalNotice(
                    Texts.of(
                            "servicepoint.refused.editedMeanwhile",
                            before.draft().facts().name()),
                    Texts.of("servicepoint.next.editedMeanwhile"),
                    list));
            rebase(before, now);
            basis = now;
            return;
        }
        write(before, key);
        Toast.good(Texts.of("servicepoint.host.saved"));
        leave(before);
    }
}
