package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.identity.Duty;
import cn.yuetan.portal.notice.Notice;
import cn.yuetan.portal.notice.NoticeDeclarations;
import cn.yuetan.portal.notice.NoticeGroup;
import cn.yuetan.portal.notice.NoticeKind;
import cn.yuetan.portal.notice.Notices;
import cn.yuetan.portal.notice.Recipient;
import cn.yuetan.portal.servicepoint.ProofTable.Listed;
import cn.yuetan.portal.shared.RequestKey;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What staff hear about visits. */
@Component
class VisitNotices implements NoticeDeclarations {

    /** How many places wait, the first of them by name. */
    record Assigned(int places, String first, LocalDate due) {}

    /** Which place, and what is wrong there. */
    record FoundWrong(int number, String place, String found) {}

    static final NoticeKind<Assigned> ASSIGNED = NoticeKind.of(
                    "servicepoint.visitAssigned",
                    NoticeGroup.LISTING,
                    new Assigned(3, "...", LocalDate.of(2026, 11, 27)))
            .opening(values -> "/staff/place-visits");

    static final NoticeKind<FoundWrong> FOUND_WRONG = NoticeKind.of(
                    "servicepoint.visitFoundWrong", NoticeGroup.LISTING, new FoundWrong(7, "...", "..."))
            .opening(values -> "/staff/places/" + new PlaceCode(values.number()));

    private final Notices outbox;

    VisitNotices(Notices outbox) {
        this.outbox = outbox;
    }

    @Override
    public List<NoticeKind<?>> kinds() {
        return List.of(ASSIGNED, FOUND_WRONG);
    }

    /** One message an act, however many places it is about. */
    void assigned(AccountId assignee, List<Listed> places, LocalDate due, RequestKey act) {
        var first = places.getFirst();
        var values = new Assigned(places.size(), first.code() + " " + first.name(), due);
        outbox.send(Notice.once(
                ASSIGNED, new Recipient.Person(assignee), values, "visits:" + act.value(), "assigned:" + act.value()));
    }

    /** The office has to put a listing right; once a place and day. */
    void foundWrong(Listed listed, String found, LocalDate today) {
        var cause = cause(listed.place());
        var values = new FoundWrong(listed.code().number(), listed.code() + " " + listed.name(), found);
        outbox.send(Notice.once(
                FOUND_WRONG, new Recipient.Staff(Duty.OFFICE, 0), values, cause, cause + ":" + today + ":" + found));
    }

    /** It is as listed again. */
    void putRight(PlaceId place) {
        outbox.causeGone(FOUND_WRONG, cause(place));
    }

    private static String cause(PlaceId place) {
        return "place-visit:" + place.value();
    }
}
