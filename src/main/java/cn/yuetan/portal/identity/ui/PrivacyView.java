package cn.yuetan.portal.identity.ui;

import cn.yuetan.portal.identity.AccessRecords;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.EmptyState;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.PageHeader;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Who looked at my personal data, when and why. */
@Route("me/privacy")
@RolesAllowed(Roles.COURIER)
class PrivacyView extends Div implements HasDynamicTitle, AfterNavigationObserver {

    private static final int PAGE = 30;

    private final AccessRecords records;
    private final Div list = new Div();
    private final Button more = Buttons.quiet("identity.audit.more", click -> load());
    private long before = Long.MAX_VALUE;

    PrivacyView(AccessRecords records) {
        this.records = records;
        list.addClassName("yt-stack");
        add(
                new PageHeader(Texts.of("identity.privacy.title"), Texts.of("identity.privacy.hint")),
                list,
                more,
                Buttons.quiet("identity.back", LineIcon.BACK, click -> UI.getCurrentOrThrow()
                        .navigate("me")));
        addClassName("yt-stack");
    }

    @Override
    public String getPageTitle() {
        return Texts.of("identity.privacy.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        before = Long.MAX_VALUE;
        list.removeAll();
        load();
        if (list.getChildren().findAny().isEmpty()) {
            list.add(new EmptyState(
                    LineIcon.SHIELD, Texts.of("identity.privacy.none"), Texts.of("identity.privacy.none.hint")));
        }
    }

    private void load() {
        var page = records.mine(before, PAGE);
        page.forEach(access -> {
            var who = new Span(Texts.of("identity.privacy.line", access.actor(), Texts.of(access.what())));
            who.addClassName("yt-strong");
            var when = new Paragraph(Formats.dateTime(access.at()));
            when.addClassName("yt-quiet");
            list.add(new Card(who, new Paragraph(Texts.of("identity.privacy.reason", access.reason())), when));
        });
        if (!page.isEmpty()) {
            before = page.getLast().id();
        }
        more.setVisible(page.size() == PAGE);
    }
}
