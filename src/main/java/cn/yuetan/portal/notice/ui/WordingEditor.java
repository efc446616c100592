package cn.yuetan.portal.notice.ui;

import cn.yuetan.portal.notice.wording.ChangeWording;
import cn.yuetan.portal.notice.wording.MessageDetails;
import cn.yuetan.portal.notice.wording.Tongue;
import cn.yuetan.portal.notice.wording.WordingText;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.RefusalNotice;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.html.Div;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Both languages side by side while somebody changes them; nothing typed is lost, whatever colleagues do meanwhile. */
class WordingEditor extends Card {

    private final String kind;
    private final RequestKey key = RequestKey.fresh();
    private final Map<Tongue, WordingColumn> columns = new EnumMap<>(Tongue.class);
    private final Map<Tongue, Integer> seen = new EnumMap<>(Tongue.class);
    private final Div meanwhile = new Div();

    WordingEditor(MessageDetails details, MessageActs acts, MessagePreview preview) {
        super(Texts.of("notice.wording.change"));
        kind = details.row().id();
        addClassName("yt-wording-editor");
        var languages = new Div();
        languages.addClassName("yt-wording-languages");
        for (var tongue : Tongue.values()) {
            var words = details.in(tongue);
            var column = new WordingColumn(details, words, acts, () -> preview(preview));
            columns.put(tongue, column);
            seen.put(tongue, words.number());
            languages.add(column);
        }
        var acting = new Div(
                Buttons.primary("notice.wording.save", click -> acts.save(this)),
                Buttons.quiet("notice.wording.cancel", click -> acts.cancel()),
                MessageWordsCard.quiet(Texts.of("notice.wording.from-now")));
        acting.addClassName("yt-actions");
        add(meanwhile, languages, acting);
    }

    /** Puts words into the fields of one language, as if somebody had typed them. */
    void write(Tongue tongue, WordingText words) {
        column(tongue).show(words);
    }

    boolean touched() {
        return columns.values().stream().anyMatch(WordingColumn::touched);
    }

    /** What is to be kept: only languages that somebody touched. */
    ChangeWording wanted(boolean confirmed) {
        var drafts = new EnumMap<Tongue, ChangeWording.Draft>(Tongue.class);
        columns.forEach((tongue, column) -> {
            if (column.touched()) {
                drafts.put(tongue, new ChangeWording.Draft(column.words(), seen(tongue)));
            }
        });
        return new ChangeWording(kind, drafts, confirmed, key);
    }

    /**
     * Says what colleagues have changed since these fields were opened, and lets the person go on from there.
     *
     * @return whether there is something
     */
    boolean compare(MessageDetails now) {
        meanwhile.removeAll();
        for (var tongue : Tongue.values()) {
            var words = now.in(tongue);
            if (words.number() != seen(tongue)) {
                meanwhile.add(meanwhile(now, tongue));
            }
        }
        return meanwhile.getComponentCount() > 0;
    }

    private RefusalNotice meanwhile(MessageDetails now, Tongue tongue) {
        var last = now.history().stream()
                .filter(change -> change.tongue() == tongue)
                .findFirst()
                .orElseThrow();
        return new RefusalNotice(
                Texts.of(
                        "notice.wording.meanwhile",
                        last.by(),
                        Formats.dateTime(last.at()),
                        MessageNames.tongue(tongue)),
                Texts.of(
                        "notice.wording.meanwhile.words",
                        last.after().title(),
                        last.after().text()),
                Buttons.quiet("notice.wording.meanwhile.theirs", click -> {
                    column(tongue).reopen(last.after());
                    agree(now, tongue);
                }),
                Buttons.quiet("notice.wording.meanwhile.mine", click -> agree(now, tongue)));
    }

    private void agree(MessageDetails now, Tongue tongue) {
        seen.put(tongue, now.in(tongue).number());
        compare(now);
    }

    private void preview(MessagePreview preview) {
        preview.show(column(Tongue.ZH).words(), column(Tongue.EN).words(), !touched());
    }

    private WordingColumn column(Tongue tongue) {
        return Objects.requireNonNull(columns.get(tongue));
    }

    private int seen(Tongue tongue) {
        return Objects.requireNonNull(seen.get(tongue));
    }
}
