package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.servicepoint.PlaceDirectory;
import cn.yuetan.portal.servicepoint.PlaceVisits;
import cn.yuetan.portal.servicepoint.VisitTask;
import cn.yuetan.portal.servicepoint.VisitTask.State;
import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.EmptyState;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.KeptCards;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import cn.yuetan.portal.shared.ui.PageHeader;
import cn.yuetan.portal.shared.ui.StatusBadge;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;

/** Where I am to go and see whether a listing is true, made for a phone at the door; for the office also everybody's. */
@Route("staff/place-visits")
@Menu(order = 71, title = "servicepoint.visits.menu", icon = "walk")
@RolesAllowed({Roles.OFFICE, Roles.COMMUNITY})
class PlaceVisitsView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final transient PlaceVisits visits;
    private final transient Clock clock;
    private final boolean office;
    private final KeptCards<Object> mine = new KeptCards<>();
    private final Div others = new Div();

    PlaceVisitsView(PlaceVisits visits, CurrentPerson person, LiveUpdates live, Clock clock) {
        this.visits = visits;
        this.clock = clock;
        office = person.has(Roles.OFFICE);
        addClassNames("yt-stack", "yt-visits");
        mine.addClassName("yt-visit-cards");
        others.addClassName("yt-stack");
        add(new PageHeader(getPageTitle(), Texts.of("servicepoint.visits.hint")), mine, others);
        live.subscribe(this, PlaceDirectory.TOPIC, this::draw);
    }

    @Override
    public final String getPageTitle() {
        return Texts.of("servicepoint.visits.menu");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        draw();
    }

    /** Cards stay while others go about: what somebody is writing in one is not lost. */
    private void draw() {
        var wanted = new LinkedHashMap<Object, SerializableSupplier<? extends Component>>();
        visits.mine().forEach(task -> wanted.put(task, () -> card(task)));
        if (wanted.isEmpty()) {
            wanted.put(
                    LineIcon.WALK,
                    () -> new EmptyState(
                            LineIcon.WALK,
                            Texts.of("servicepoint.visits.none"),
                            Texts.of("servicepoint.visits.none.hint")));
        }
        mine.show(wanted);
        others.removeAll();
        if (office) {
            section(State.VISITED, visits.in(State.VISITED));
            section(State.ASSIGNED, visits.in(State.ASSIGNED));
        }
    }

    private Card card(VisitTask task) {
        var late = task.due().isBefore(BusinessDay.today(clock));
        var due = new StatusBadge(
                late ? Tone.NOW : Tone.WAITING,
                LineIcon.CALENDAR,
                Texts.of(late ? "servicepoint.visits.late" : "servicepoint.visits.due", Formats.date(task.due())));
        var head = new Div(name(task), due);
        head.addClassName("yt-staff-card-head");
        var card = new Card(head, new Paragraph(task.address()));
        List.of(task.landmark(), task.wayIn()).stream()
                .filter(line -> !line.isEmpty())
                .forEach(line -> card.add(quiet(line)));
        if (!task.note().isEmpty()) {
            card.add(new Paragraph(Texts.of("servicepoint.visits.look", task.note())));
        }
        card.add(new VisitWord(visits, task.place(), this::draw));
        return card;
    }

    private void section(State state, List<VisitTask> tasks) {
        if (tasks.isEmpty()) {
            return;
        }
        others.add(new H2(Texts.of("servicepoint.visits.in." + state, Integer.toString(tasks.size()))));
        var card = new Card();
        tasks.forEach(task -> card.add(row(task)));
        others.add(card);
    }

    private Div row(VisitTask task) {
        var what = task.found().isEmpty() ? task.note() : Texts.of("servicepoint.visit.found", task.found());
        var words = new Div(
                name(task),
                quiet(Texts.of("servicepoint.visit.line", task.assigneeName(), Formats.date(task.due()), what)));
        words.addClassName("yt-two-lines");
        var row = new Div(words);
        if (task.state() == State.ASSIGNED) {
            row.add(Buttons.once(Buttons.quiet("servicepoint.visits.callOff"), event -> {
                visits.callOff(task);
                draw();
            }));
        }
        row.addClassName("yt-host-row");
        return row;
    }

    private static RouterLink name(VisitTask task) {
        return new RouterLink(
                task.code() + " " + task.name(), StaffPlaceView.class, StaffPlaceView.parameters(task.code()));
    }

    private static Paragraph quiet(String words) {
        var line = new Paragraph(words);
        line.addClassNames("yt-quiet", "num");
        return line;
    }
}
