package cn.yuetan.portal.notice.wording;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.identity.AuditTrail;
import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.identity.StaffDirectory;
import cn.yuetan.portal.shared.DatabaseRefusals;
import cn.yuetan.portal.shared.RetryOnConflict;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every kind of message and alarm with its words, and how staff change them. A change is checked before anything is written,
 * is never overwritten and never lost: the words that hold are the newest row of an append-only history.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('ADMIN', 'OFFICE')")
public class MessageWordings {

    /** The live topic under which words change. */
    public static final String TOPIC = "wordings";

    private static final int MOST_CHANGES = 50;

    private final MessageList list;
    private final WordingTable table;
    private final StandardWords standard;
    private final CurrentWordings current;
    private final CurrentPerson person;
    private final StaffDirectory staff;
    private final AuditTrail audit;
    private final Clock clock;

    MessageWordings(
            MessageList list,
            WordingTable table,
            StandardWords standard,
            CurrentWordings current,
            CurrentPerson person,
            StaffDirectory staff,
            AuditTrail audit,
            Clock clock) {
        this.list = list;
        this.table = table;
        this.standard = standard;
        this.current = current;
        this.person = person;
        this.staff = staff;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every kind and alarm, group by group. */
    public List<MessageRow> all(Locale reader) {
        return list.rows(Tongue.of(reader), table.newest());
    }

    /**
     * One of them with its words in both languages and what became of them.
     *
     * @throws WordingRefused if no module declares it
     */
    public MessageDetails get(String kind, Locale reader) {
        var stored = table.history(list.known(kind), MOST_CHANGES);
        var names = staff.names(people(stored));
        var history = stored.stream()
                .map(row -> new WordingChange(
                        row.words().number(),
                        row.words().tongue(),
                        row.at(),
                        name(row, names),
                        row.before(),
                        row.words().words(),
                        row.words().own()))
                .toList();
        return list.details(kind, Tongue.of(reader), table.newest(kind), history);
    }

    /** Why these words cannot be kept, if so. */
    public Optional<WordingProblem> problem(String kind, Tongue tongue, WordingText typed) {
        return WordingRules.problem(WordingRules.clean(typed), tongue, standard.sample(list.known(kind), tongue));
    }

    /** What to think about before these words are kept. */
    public List<WordingProblem> warnings(String kind, Tongue tongue, WordingText typed) {
        return WordingRules.warnings(
                WordingRules.clean(typed),
                standard.of(list.known(kind), tongue),
                tongue,
                standard.sample(kind, tongue));
    }

    /**
     * Keeps other words from now on; the same key keeps them once. Standard words are kept as none of one's own.
     *
     * @throws cn.yuetan.portal.shared.InputRefused if they cannot be said like this
     * @throws WordingRefused if somebody else was faster, or warnings were not confirmed
     */
    @Transactional
    @RetryOnConflict
    public void change(ChangeWording wanted) {
        list.known(wanted.kind());
        // The number first: whoever commits after this moment takes it, and ours runs into the key and looks again.
        var number = table.lastNumber(wanted.kind());
        var now = table.newest(wanted.kind());
        // The key last: what was read may already be the work of this very act, arriving twice at once.
        if (table.knows(wanted.key())) {
            return;
        }
        wanted.drafts().forEach((tongue, draft) -> check(wanted, tongue, Optional.ofNullable(now.get(tongue))));
        for (var draft : wanted.drafts().entrySet()) {
            number++;
            write(
                    wanted,
                    draft.getKey(),
                    Optional.ofNullable(now.get(draft.getKey())),
                    WordingRules.clean(draft.getValue().words()),
                    number);
        }
    }

    private void check(ChangeWording wanted, Tongue tongue, Optional<OwnWords> held) {
        var draft = Objects.requireNonNull(wanted.drafts().get(tongue));
        problem(wanted.kind(), tongue, draft.words()).ifPresent(problem -> {
            throw problem.refusal();
        });
        if (held.map(OwnWords::number).orElse(0) != draft.seen()) {
            throw overtaken(wanted.kind(), tongue);
        }
        if (!wanted.confirmed()
                && !warnings(wanted.kind(), tongue, draft.words()).isEmpty()) {
            throw WordingRefused.unread();
        }
    }

    private void write(ChangeWording wanted, Tongue tongue, Optional<OwnWords> held, WordingText words, int number) {
        var usual = standard.of(wanted.kind(), tongue);
        var before = held.filter(OwnWords::own).map(OwnWords::words).orElse(usual);
        if (words.equals(before)) {
            return;
        }
        var own = !words.equals(usual);
        var known = own ? table.numberOf(wanted.kind(), tongue, words) : 0;
        var fresh = new OwnWords(wanted.kind(), tongue, number, own, own && known == 0 ? number : known, words);
        try {
            table.insert(fresh, before, person.require(), clock.instant(), wanted.key());
        } catch (DuplicateKeyException faster) {
            throw DatabaseRefusals.writtenMeanwhile(faster);
        }
        audit.record(
                own ? "wording.changed" : "wording.standardAgain", "wording:" + wanted.kind(), tongue + " " + number);
        current.changed(fresh);
    }

    private WordingRefused overtaken(String kind, Tongue tongue) {
        var last = table.history(kind, MOST_CHANGES).stream()
                .filter(row -> row.words().tongue() == tongue)
                .findFirst()
                .orElseThrow(WordingRefused::unknown);
        return WordingRefused.overtaken(
                name(last, staff.names(people(List.of(last)))), last.words().words());
    }

    private static List<AccountId> people(List<WordingTable.Stored> rows) {
        return rows.stream()
                .flatMap(row -> Stream.ofNullable(row.by()))
                .distinct()
                .toList();
    }

    private static String name(WordingTable.Stored row, Map<AccountId, String> names) {
        return row.by() == null ? "" : names.getOrDefault(row.by(), "");
    }
}
