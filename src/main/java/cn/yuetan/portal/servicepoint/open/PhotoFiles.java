package cn.yuetan.portal.servicepoint.open;

import cn.yuetan.portal.identity.SecurityRules;
import cn.yuetan.portal.servicepoint.PlacePhotos;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Gives photos of places to everybody; a browser keeps them for an hour, so that what is taken down is gone soon. */
@RestController
class PhotoFiles implements SecurityRules {

    private static final Duration KEEP = Duration.ofHours(1);

    private final PlacePhotos photos;

    PhotoFiles(PlacePhotos photos) {
        this.photos = photos;
    }

    @GetMapping("/photos/{name:[0-9a-f]{32}}.jpg")
    ResponseEntity<byte[]> photo(@PathVariable String name) {
        return photos.picture(name)
                .map(picture -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_JPEG)
                        .cacheControl(CacheControl.maxAge(KEEP).cachePublic())
                        .body(picture))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @Override
    public void extend(HttpSecurity http) {
        http.authorizeHttpRequests(requests ->
                requests.requestMatchers(HttpMethod.GET, "/photos/*.jpg").permitAll());
    }
}
