package cn.yuetan.portal.notice.ui;

import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.notice.SmsMessages;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.DataList;
import cn.yuetan.portal.shared.ui.EmptyState;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.PageHeader;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** The short messages that the development gateway kept instead of sending. */
@Route("staff/sms")
@RolesAllowed({Roles.ADMIN, Roles.OFFICE})
@Menu(order = 95, title = "notice.menu.sms", icon = "message")
class SmsMessagesView extends Div implements HasDynamicTitle, AfterNavigationObserver {

    private final SmsMessages messages;
    private final DataList<SmsMessages.Message> list;

    SmsMessagesView(SmsMessages messages) {
        this.messages = messages;
        addClassName("yt-list-page");
        list = new DataList<SmsMessages.Message>(message -> new Card(
                        new Span(Formats.dateTime(message.at()) + " \u00B7 " + message.phoneMasked()),
                        new Paragraph(message.text())))
                .column(Texts.of("notice.sms.at"), message -> Formats.dateTime(message.at()), null)
                .column(Texts.of("notice.sms.phone"), SmsMessages.Message::phoneMasked, null)
                .column(Texts.of("notice.sms.text"), SmsMessages.Message::text, null)
                .empty(new EmptyState(LineIcon.MESSAGE, Texts.of("notice.sms.none"), Texts.of("notice.sms.none.hint")));
        add(
                new PageHeader(
                        Texts.of("notice.menu.sms"),
                        Texts.of("notice.sms.hint"),
                        Buttons.quiet("notice.sms.refresh", LineIcon.REFRESH, click -> list.refresh())),
                list);
    }

    @Override
    public String getPageTitle() {
        return Texts.of("notice.menu.sms");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        list.rows(DataProvider.fromCallbacks(
                query -> messages.page(query.getOffset(), query.getLimit()).stream(), query -> messages.count()));
    }
}
