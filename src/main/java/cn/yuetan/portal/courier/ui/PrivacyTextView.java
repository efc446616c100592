package cn.yuetan.portal.courier.ui;

import cn.yuetan.portal.courier.PrivacyText;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.PageHeader;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;

/** The privacy text couriers agree to, with its version. */
@Route("public/privacy")
@AnonymousAllowed
class PrivacyTextView extends Article implements HasDynamicTitle {

    private static final List<String> PARTS = List.of("what", "why", "who", "long", "rights");

    PrivacyTextView() {
        addClassName("yt-stack");
        add(new PageHeader(
                Texts.of("courier.privacy.title"), Texts.of("courier.privacy.version", PrivacyText.VERSION)));
        for (var part : PARTS) {
            var key = "courier.privacy.v" + PrivacyText.VERSION + "-" + part;
            add(new Card(new H2(Texts.of(key)), new Paragraph(Texts.of(key + "-text"))));
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.of("courier.privacy.title");
    }
}
