package cn.yuetan.portal.notice.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.notice.announcement.AnnouncementBench;
import cn.yuetan.portal.notice.announcement.AnnouncementId;
import cn.yuetan.portal.notice.announcement.AnnouncementState;
import cn.yuetan.portal.notice.announcement.Audience;
import cn.yuetan.portal.notice.announcement.AudienceChoice;
import cn.yuetan.portal.shared.Refusal;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.testing.ViewTest;
import com.github.mvysny.kaributesting.v10.MockAccessDeniedException;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The office writes, publishes and withdraws; couriers, hosts and staff read. */
class AnnouncementViewTests extends ViewTest {

    @Autowired
    AnnouncementBench bench;

    private Audience firm;

    @BeforeEach
    void anEmployer() {
        clock.reset();
        firm = bench.employer();
    }

    @Test
    void theOfficeWritesSeesWhomItReachesAndPublishes() {
        bench.couriers(firm, 2);
        asOffice();
        open("staff/announcements/new");
        write("路面结冰", "请 **慢行**。");
        choose(firm);
        assertThat(_get(Span.class, spec -> spec.withClasses("yt-announcement-reach"))
                        .getText())
                .isEqualTo("现在能到 2 人");
        press("notice.announcement.goOn");
        var id = new AnnouncementId(Long.parseLong(path().substring(path().lastIndexOf('/') + 1)));
        assertThat(bench.details(id).row().state()).isEqualTo(AnnouncementState.DRAFT);
        press("notice.announcement.publish");
        fireConfirm();
        assertThat(bench.details(id).row().state()).isEqualTo(AnnouncementState.SCHEDULED);
        bench.round();
        assertThat(bench.told(id)).hasSize(2);
    }

    @Test
    void anAudienceOfNobodySaysSoBeforeAndAtPublishing() {
        asOffice();
        open("staff/announcements/new");
        write("路面结冰", "请慢行。");
        choose(firm);
        assertThat(_get(Span.class, spec -> spec.withClasses("yt-announcement-reach"))
                        .getText())
                .startsWith("没有人会看到");
        press("notice.announcement.goOn");
        press("notice.announcement.publish");
        assertThatThrownBy(this::fireConfirm)
                .satisfiesAnyOf(
                        failure -> assertThat(failure).isInstanceOf(Refusal.class),
                        failure -> assertThat(failure).hasRootCauseInstanceOf(Refusal.class));
        assertThat(_get(TextField.class, spec -> spec.withLabel("标题")).getValue())
                .isEqualTo("路面结冰");
    }

    @Test
    void thePreviewShowsBothLanguagesAndNothingThatCouldAct() {
        asOffice();
        open("staff/announcements/new");
        write("路面结冰", "**慢**<script>alert(1)</script>");
        fill(_get(TextArea.class, spec -> spec.withLabel(Texts.of("notice.announcement.body.english"))), "*slow*");
        assertThat(_find(Html.class)).hasSize(2).allSatisfy(html -> assertThat(html.getInnerHtml())
                .doesNotContain("<script"));
        assertThat(_find(Html.class).getFirst().getInnerHtml()).contains("<strong>慢</strong>");
        assertThat(_find(Html.class).getLast().getInnerHtml()).contains("<em>slow</em>");
    }

    @Test
    void withdrawingAsksWhyAndTheReaderSeesThatItIsGone() {
        var courier = bench.couriers(firm, 1).getFirst();
        var id = bench.publish(bench.draft(firm, null));
        asOffice();
        open("staff/announcements/" + id.value());
        press("notice.announcement.withdraw");
        fill(_get(TextField.class, spec -> spec.withLabel(Texts.of("notice.announcement.withdraw.reason"))), "写错了");
        _click(_get(Button.class, spec -> spec.withText("撤回").withCount(1).withPredicate(button -> inDialog(button))));
        assertThat(bench.details(id).row().state()).isEqualTo(AnnouncementState.WITHDRAWN);
        assertThat(bench.details(id).withdrawnReason()).isEqualTo("写错了");
        asCourier(courier);
        open("announcements/" + id.value());
        assertThat(_find(Html.class)).isEmpty();
        assertThat(_get(H2.class).getText()).contains("已撤回");
    }

    @Test
    void aCourierReadsItInTheLanguageOfThePage() {
        var courier = bench.couriers(firm, 1).getFirst();
        var id = bench.publish(bench.draft(firm, null));
        asCourier(courier);
        language(Locale.ENGLISH);
        open("announcements/" + id.value());
        assertThat(_get(H1.class).getText()).isEqualTo("Dress warmly");
        assertThat(_get(Html.class).getInnerHtml()).contains("<strong>minus eight</strong>");
        assertThat(bench.details(id).row().read()).isEqualTo(1);
    }

    @Test
    void staffAreLedToTheirOwnPageAndMayLookOn() {
        bench.couriers(firm, 1);
        var id = bench.publish(bench.draft(firm, null));
        asKeeper(people.station());
        open("announcements/" + id.value());
        assertThat(path()).isEqualTo("staff/announcements/" + id.value() + "/read");
        open("staff/announcements/" + id.value());
        assertThat(_find(Button.class, spec -> spec.withText(Texts.of("notice.announcement.withdraw"))))
                .isEmpty();
        open("staff/announcements");
        assertThat(_find(Button.class, spec -> spec.withText(Texts.of("notice.announcement.new"))))
                .allSatisfy(button -> assertThat(button.isVisible()).isFalse());
    }

    @Test
    void aCourierDoesNotSeeTheDesk() {
        asCourier(people.courier());
        assertThatThrownBy(() -> open("staff/announcements")).isInstanceOf(MockAccessDeniedException.class);
        as(people.staff(), Set.of(), Roles.STAFF, Roles.COUNSELOR);
        assertThatThrownBy(() -> open("staff/announcements")).isInstanceOf(MockAccessDeniedException.class);
    }

    private void write(String title, String body) {
        fill(_get(TextField.class, spec -> spec.withLabel("标题")), title);
        fill(_get(TextArea.class, spec -> spec.withLabel("正文")), body);
    }

    @SuppressWarnings("unchecked")
    private void choose(Audience audience) {
        ComboBox<AudienceChoice> box = _get(ComboBox.class);
        fill(
                box,
                box.getListDataView()
                        .getItems()
                        .filter(choice -> choice.audience().equals(audience))
                        .findFirst()
                        .orElseThrow());
    }

    private static void press(String key) {
        _click(_get(Button.class, spec -> spec.withText(Texts.of(key)).withPredicate(button -> !inDialog(button))));
    }

    private void fireConfirm() {
        ComponentUtil.fireEvent(
                _get(ConfirmDialog.class), new ConfirmDialog.ConfirmEvent(_get(ConfirmDialog.class), false));
    }

    private static boolean inDialog(Component component) {
        return component
                .getParent()
                .map(parent -> parent instanceof Dialog || inDialog(parent))
                .orElse(false);
    }
}
