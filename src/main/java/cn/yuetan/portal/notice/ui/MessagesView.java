package cn.yuetan.portal.notice.ui;

import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.notice.NoticeSettings;
import cn.yuetan.portal.notice.wording.MessageWordings;
import cn.yuetan.portal.notice.wording.Tongue;
import cn.yuetan.portal.notice.wording.WordingProblem;
import cn.yuetan.portal.notice.wording.WordingText;
import cn.yuetan.portal.notice.wording.WordingTrial;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.ui.EmptyState;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Toast;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every kind of message that the portal sends: what triggers it, whom it reaches, what it says, and other words for it. */
@Route("staff/messages/:kind?([a-z]+\\.[a-zA-Z0-9]{2,41})")
@RolesAllowed({Roles.ADMIN, Roles.OFFICE})
@Menu(order = 93, title = "notice.menu.messages", icon = "edit")
class MessagesView extends Div implements HasDynamicTitle, AfterNavigationObserver, BeforeLeaveObserver, MessageActs {

    private static final String KIND = "kind";

    private final transient MessageWordings wordings;
    private final transient WordingTrial trial;
    private final transient NoticeSettings settings;
    private final MessageIndex index = new MessageIndex();
    private final Div place = new Div();
    private @Nullable String selected;
    private @Nullable MessageCase open;
    private RequestKey testKey = RequestKey.fresh();

    MessagesView(MessageWordings wordings, WordingTrial trial, NoticeSettings settings, LiveUpdates live) {
        this.wordings = wordings;
        this.trial = trial;
        this.settings = settings;
        addClassName("yt-messages");
        place.addClassName("yt-messages-place");
        add(index, place);
        live.subscribe(this, MessageWordings.TOPIC, this::changedElsewhere);
    }

    static RouteParameters parameters(String kind) {
        return new RouteParameters(KIND, kind);
    }

    @Override
    public String getPageTitle() {
        return Texts.of("notice.menu.messages");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        selected = event.getRouteParameters().get(KIND).orElse(null);
        draw();
    }

    /** What somebody typed does not go without a word. */
    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (editor().filter(WordingEditor::touched).isEmpty()) {
            return;
        }
        var leave = event.postpone();
        var dialog = new ConfirmDialog();
        dialog.setHeader(Texts.of("notice.wording.leave"));
        dialog.setText(Texts.of("notice.wording.leave.text"));
        dialog.setCancelable(true);
        dialog.setCancelText(Texts.of("notice.wording.leave.stay"));
        dialog.setConfirmText(Texts.of("notice.wording.leave.yes"));
        dialog.addConfirmListener(confirm -> leave.proceed());
        dialog.addCancelListener(cancel -> leave.cancel());
        dialog.open();
    }

    @Override
    public void edit(Tongue tongue, WordingText words) {
        if (open != null) {
            open.edit(tongue, words);
        }
    }

    @Override
    public void cancel() {
        if (open != null) {
            open.read();
        }
    }

    /** What colleagues did meanwhile is shown first; then the service refuses or asks what must be thought about. */
    @Override
    public void save(WordingEditor editor) {
        var wanted = editor.wanted(false);
        if (wanted.drafts().isEmpty()) {
            cancel();
            return;
        }
        var overtaken = editor.compare(wordings.get(wanted.kind(), Texts.locale()));
        var warnings = wanted.drafts().entrySet().stream()
                .filter(draft ->
                        problem(draft.getKey(), draft.getValue().words()).isEmpty())
                .flatMap(draft -> warnings(draft.getKey(), draft.getValue().words()).stream())
                .toList();
        if (overtaken || warnings.isEmpty()) {
            keep(editor, false);
        } else {
            confirm(editor, warnings);
        }
    }

    @Override
    public void test(Tongue tongue, WordingText words) {
        if (selected != null) {
            trial.send(selected, tongue, words, testKey);
            testKey = RequestKey.fresh();
            Toast.good(Texts.of("notice.wording.test.done"));
        }
    }

    @Override
    public Optional<WordingProblem> problem(Tongue tongue, WordingText words) {
        return selected == null ? Optional.empty() : wordings.problem(selected, tongue, words);
    }

    @Override
    public List<WordingProblem> warnings(Tongue tongue, WordingText words) {
        return selected == null ? List.of() : wordings.warnings(selected, tongue, words);
    }

    private void confirm(WordingEditor editor, List<WordingProblem> warnings) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(Texts.of("notice.wording.confirm"));
        var sentences = new Div();
        sentences.addClassName("yt-stack");
        warnings.forEach(warning -> sentences.add(new Div(MessageNames.sentence(warning))));
        dialog.setText(sentences);
        dialog.setCancelable(true);
        dialog.setWidth("26rem");
        dialog.setCancelText(Texts.of("notice.wording.confirm.back"));
        dialog.setConfirmText(Texts.of("notice.wording.confirm.yes"));
        dialog.addConfirmListener(confirm -> keep(editor, true));
        dialog.open();
    }

    private void keep(WordingEditor editor, boolean confirmed) {
        wordings.change(editor.wanted(confirmed));
        Toast.good(Texts.of("notice.wording.saved"));
        cancel();
        draw();
    }

    private void changedElsewhere() {
        var writing = editor();
        if (writing.isPresent() && selected != null) {
            writing.get().compare(wordings.get(selected, Texts.locale()));
            index.show(wordings.all(Texts.locale()), selected);
        } else {
            draw();
        }
    }

    private void draw() {
        index.show(wordings.all(Texts.locale()), selected);
        setClassName("yt-messages-open", selected != null);
        place.removeAll();
        open = null;
        if (selected == null) {
            place.add(new EmptyState(
                    LineIcon.EDIT, Texts.of("notice.messages.choose"), Texts.of("notice.messages.choose.hint")));
        } else {
            open = new MessageCase(wordings.get(selected, Texts.locale()), settings.outbox(), this);
            place.add(open);
        }
    }

    private Optional<WordingEditor> editor() {
        return Optional.ofNullable(open).flatMap(MessageCase::editor);
    }
}
