package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.servicepoint.PlaceId;
import cn.yuetan.portal.servicepoint.PlacePhotos;
import cn.yuetan.portal.shared.CleanPhoto;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;

/**
 * Takes a photo from the phone. The picture is read and drawn anew on the thread that brought it, while the page stays free; what
 * is refused is said on the page.
 */
class PhotoUpload extends Upload {

    private final transient PlacePhotos photos;
    private final transient PlaceId place;
    private final RequestKey page = RequestKey.fresh();
    private final SerializableRunnable onAdded;

    PhotoUpload(PlacePhotos photos, PlaceId place, SerializableRunnable onAdded) {
        this.photos = photos;
        this.place = place;
        this.onAdded = onAdded;
        addClassName("yt-photo-upload");
        setUploadHandler(new UploadHandler() {
            @Override
            public void handleUploadRequest(UploadEvent event) throws IOException {
                try (var in = event.getInputStream()) {
                    received(in.readNBytes(CleanPhoto.MOST_BYTES + 1), event.getUI());
                }
            }

            @Override
            public long getFileSizeMax() {
                return CleanPhoto.MOST_BYTES + 1L;
            }

            @Override
            public long getRequestSizeMax() {
                return CleanPhoto.MOST_BYTES + (1L << 16);
            }
        });
        setMaxFiles(1);
        setMaxFileSize(CleanPhoto.MOST_BYTES);
        setDropAllowed(false);
        setAcceptedMimeTypes("image/jpeg", "image/png");
        var button = Buttons.primary("servicepoint.host.photo.add");
        button.setIcon(LineIcon.CAMERA.create());
        setUploadButton(button);
        setI18n(new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(Texts.of("shared.photo.large", CleanPhoto.MOST_BYTES >> 20))
                        .setIncorrectFileType(Texts.of("shared.photo.none"))
                        .setTooManyFiles(Texts.of("servicepoint.host.photo.one")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setProcessing(Texts.of("servicepoint.host.photo.working"))
                                .setConnecting(Texts.of("servicepoint.host.photo.working")))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(Texts.of("servicepoint.host.photo.failed"))
                                .setUnexpectedServerError(Texts.of("servicepoint.host.photo.failed"))
                                .setForbidden(Texts.of("servicepoint.host.photo.failed")))));
    }

    /** The same picture sent twice from one page is one photo. */
    final void received(byte[] sent, UI ui) {
        var key = RequestKey.of(page.value() + "/" + Arrays.hashCode(sent) + "/" + sent.length);
        var read = CompletableFuture.supplyAsync(() -> CleanPhoto.of(sent), Runnable::run);
        ui.access(() -> {
            clearFileList();
            photos.add(place, read.join(), key);
            onAdded.run();
        });
    }
}
