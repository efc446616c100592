package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.shared.Refusal;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.RefusalNotice;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Makes a file off the page and hands it over when it is there, or says why there is none. */
class PreparedFileDialog extends Dialog {

    private static final double KIBI = 1024;

    private final Div content = new Div();

    PreparedFileDialog(String titleKey, String fileName, String type, Callable<byte[]> work) {
        super(Texts.of(titleKey));
        content.addClassNames("yt-stack", "yt-dialog-form");
        var bar = new ProgressBar();
        bar.setIndeterminate(true);
        show(new Paragraph(Texts.of("servicepoint.file.preparing")), bar);
        add(content);
        getFooter().add(Buttons.quiet("servicepoint.staff.shut", event -> close()));
        addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                Background.run(work, bytes -> ready(fileName, type, bytes), this::refused);
            }
        });
    }

    private void ready(String fileName, String type, byte[] bytes) {
        var handler = DownloadHandler.fromInputStream(
                event -> new DownloadResponse(new ByteArrayInputStream(bytes), fileName, type, bytes.length));
        var size = String.format(Locale.ROOT, "%.0f KB", Math.max(1, bytes.length / KIBI));
        var link = new Anchor(handler, Texts.of("servicepoint.file.take", fileName, size));
        link.addClassNames("yt-download", "yt-file");
        show(new Paragraph(Texts.of("servicepoint.file.ready")), link);
    }

    private void refused(Refusal no) {
        show(RefusalNotice.of(no));
    }

    private void show(Component... parts) {
        content.removeAll();
        content.add(parts);
    }
}
