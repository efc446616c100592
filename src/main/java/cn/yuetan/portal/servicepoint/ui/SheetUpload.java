package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.servicepoint.ImportPreview;
import cn.yuetan.portal.servicepoint.PlaceImports;
import cn.yuetan.portal.shared.Refusal;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;

/** Looks through an uploaded sheet while it arrives, off the page; the page hears of the preview or of why there is none. */
class SheetUpload implements UploadHandler {

    /** Bytes; a little more than is read, so that the reader itself says what is too large. */
    static final int LARGEST = 6 * 1024 * 1024;

    private final transient PlaceImports imports;
    private final SerializableConsumer<ImportPreview> seen;
    private final SerializableConsumer<Refusal> refused;

    SheetUpload(PlaceImports imports, SerializableConsumer<ImportPreview> seen, SerializableConsumer<Refusal> refused) {
        this.imports = imports;
        this.seen = seen;
        this.refused = refused;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        try (var in = event.getInputStream()) {
            var preview = imports.preview(in);
            Background.access(event.getUI(), () -> seen.accept(preview));
        } catch (Refusal no) {
            Background.access(event.getUI(), () -> refused.accept(no));
        }
    }

    @Override
    public long getFileSizeMax() {
        return LARGEST;
    }

    @Override
    public long getFileCountMax() {
        return 1;
    }
}
