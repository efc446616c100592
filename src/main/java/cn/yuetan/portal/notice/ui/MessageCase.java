package cn.yuetan.portal.notice.ui;

import cn.yuetan.portal.notice.NoticeSettings;
import cn.yuetan.portal.notice.wording.MessageDetails;
import cn.yuetan.portal.notice.wording.Tongue;
import cn.yuetan.portal.notice.wording.WordingText;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.PageHeader;
import cn.yuetan.portal.shared.ui.RefusalNotice;
import cn.yuetan.portal.shared.ui.Stack;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything about one kind of message; its words are read here, and changed in the same place. */
class MessageCase extends Stack {

    private final transient MessageDetails details;
    private final transient MessageActs acts;
    private final Div words = new Div();
    private final MessageFacts facts;
    private final MessagePreview preview;
    private final Button change;
    private @Nullable WordingEditor editor;

    MessageCase(MessageDetails details, NoticeSettings.Outbox settings, MessageActs acts) {
        this.details = details;
        this.acts = acts;
        addClassName("yt-message-case");
        facts = new MessageFacts(details, settings);
        preview = new MessagePreview(details);
        change = Buttons.primary("notice.wording.change", click -> edit());
        var back = Buttons.quiet("notice.messages.back", LineIcon.BACK, click -> UI.getCurrentOrThrow()
                .navigate("staff/messages"));
        back.addClassName("yt-messages-back");
        add(back, new PageHeader(details.row().title(), details.row().id(), change));
        var badges = new Div();
        badges.addClassNames("yt-actions", "yt-message-badges");
        MessageNames.badges(details.row()).forEach(badges::add);
        if (badges.getComponentCount() > 0) {
            add(badges);
        }
        misfits();
        add(facts, words, preview, new MessageHistory(details, acts));
        read();
    }

    /** The editor, while somebody writes. */
    Optional<WordingEditor> editor() {
        return Optional.ofNullable(editor);
    }

    /** Opens the editor with these words in the fields of one language. */
    void edit(Tongue tongue, WordingText typed) {
        edit().write(tongue, typed);
    }

    /** Closes the editor; what was typed is gone. */
    final void read() {
        editor = null;
        words.removeAll();
        words.add(new MessageWordsCard(details, acts));
        change.setVisible(true);
        facts.setVisible(true);
        preview.show(details.in(Tongue.ZH).now(), details.in(Tongue.EN).now(), true);
    }

    private WordingEditor edit() {
        if (editor == null) {
            editor = new WordingEditor(details, acts, preview);
            words.removeAll();
            words.add(editor);
            change.setVisible(false);
            // the page makes room for what is written and how it arrives
            facts.setVisible(false);
        }
        return editor;
    }

    private void misfits() {
        for (var tongue : Tongue.values()) {
            var misfit = details.in(tongue).misfit();
            if (misfit != null) {
                add(new RefusalNotice(
                        Texts.of("notice.wording.misfit", MessageNames.tongue(tongue)), MessageNames.sentence(misfit)));
            }
        }
    }
}
