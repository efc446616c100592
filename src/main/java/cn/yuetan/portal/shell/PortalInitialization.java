package cn.yuetan.portal.shell;

import cn.yuetan.portal.identity.PrivatePages;
import cn.yuetan.portal.shared.ui.Appearance;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Prepares every session and page: language and appearance from the device's cookies, the error handler, the head of the page. */
@Component
class PortalInitialization implements VaadinServiceInitListener {

    private static final String KIOSK_ALIVE = script("shell/kiosk-alive.js");

    private final BundledTexts texts;

    PortalInitialization(BundledTexts texts) {
        this.texts = texts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(this::systemMessages);
        event.getSource().addSessionInitListener(init -> {
            init.getSession().setErrorHandler(new RefusalErrorHandler());
            init.getSession().setLocale(Appearance.language(init.getRequest()));
        });
        event.getSource().addUIInitListener(init -> {
            Appearance.of(init.getUI()).restore();
            UI ui = init.getUI();
            ui.addAfterNavigationListener(arrived -> ui.beforeClientResponse(ui, sending -> nameUnnamed(ui)));
        });
        event.addIndexHtmlRequestListener(PortalInitialization::head);
    }

    /** A session that is gone is no drama: the page loads again and asks to sign in where that is needed. */
    private SystemMessages systemMessages(SystemMessagesInfo info) {
        Locale locale = info.getLocale() == null ? Locale.SIMPLIFIED_CHINESE : info.getLocale();
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setSyncErrorNotificationEnabled(false);
        messages.setInternalErrorCaption(texts.getTranslation("shell.failed.title", locale));
        messages.setInternalErrorMessage(texts.getTranslation("shell.failed.reload", locale));
        messages.setCookiesDisabledCaption(texts.getTranslation("shell.cookies.title", locale));
        messages.setCookiesDisabledMessage(texts.getTranslation("shell.cookies.hint", locale));
        return messages;
    }

    /** A page that names itself keeps its name; any other carries the portal's. */
    private static void nameUnnamed(UI ui) {
        String title = ui.getInternals().getTitle();
        if (title == null || title.isBlank()) {
            ui.getPage().setTitle(Texts.of("app.name"));
        }
    }

    private static void head(IndexHtmlResponse response) {
        Document document = response.getDocument();
        Element html = document.selectFirst("html");
        if (html != null) {
            html.attr("lang", Appearance.language(response.getVaadinRequest()).toLanguageTag());
        }
        Element head = document.head();
        head.appendElement("link")
                .attr("rel", "icon")
                .attr("type", "image/svg+xml")
                .attr("href", "/icons/moon.svg");
        String path = response.getVaadinRequest().getPathInfo();
        head.appendElement("link").attr("rel", "manifest").attr("href", manifest(path));
        head.appendElement("link").attr("rel", "apple-touch-icon").attr("href", "/icons/moon-192.png");
        head.appendElement("meta")
                .attr("name", "referrer")
                .attr("content", path != null && PrivatePages.holds(path) ? "no-referrer" : "same-origin");
        if (path != null && path.startsWith("/kiosk")) {
            head.appendElement("script").appendChild(new DataNode(KIOSK_ALIVE));
        }
    }

    /** Whoever installs the directory wants it to open without signing in. */
    private static String manifest(@Nullable String path) {
        return path != null && path.startsWith("/public/") ? "/places.webmanifest" : "/manifest.webmanifest";
    }

    private static String script(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
