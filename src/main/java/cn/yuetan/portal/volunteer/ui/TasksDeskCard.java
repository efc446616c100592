package cn.yuetan.portal.volunteer.ui;

import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.identity.DeskCards;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.shared.ui.DeskCard;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Tone;
import cn.yuetan.portal.volunteer.TaskPlanning;
import com.vaadin.flow.component.Component;
import java.util.Optional;

/** Tells staff on their first page what volunteers do today and where people are wanted. */
@org.springframework.stereotype.Component
class TasksDeskCard implements DeskCards {

    private static final int ORDER = 50;

    private final TaskPlanning planning;
    private final CurrentPerson person;

    TasksDeskCard(TaskPlanning planning, CurrentPerson person) {
        this.planning = planning;
        this.person = person;
    }

    @Override
    public Desk desk() {
        return Desk.STAFF;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> card() {
        if (!person.has(Roles.OFFICE) && !person.has(Roles.COMMUNITY) && !person.has(Roles.KEEPER)) {
            return Optional.empty();
        }
        var today = planning.today();
        var card = new DeskCard(Texts.of("volunteer.desk.title"));
        if (today.tasks() == 0) {
            card.calm(Texts.of("volunteer.desk.none")).line(Texts.of("volunteer.desk.none.hint"));
        } else {
            card.figure(today.tasks(), Texts.of("volunteer.desk.tasks"));
            if (today.shortOf() == 0) {
                card.line(Texts.of("volunteer.desk.full"));
            } else {
                card.line(Texts.of(
                                "volunteer.desk.short",
                                Integer.toString(today.shortOf()),
                                Integer.toString(today.places())))
                        .edge(Tone.WAITING);
            }
        }
        return Optional.of(card.link("volunteer.desk.open", StaffTaskListView.class));
    }
}
