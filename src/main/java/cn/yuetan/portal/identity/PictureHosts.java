package cn.yuetan.portal.identity;

import java.util.Set;
import org.springframework.modulith.NamedInterface;

/** A feature that shows pictures of another host, such as the tiles of a map; all such beans together widen the page's policy. */
@NamedInterface("contract")
public interface PictureHosts {

    /** Origins such as {@code https://tiles.example.cn}; none while nothing is set up. */
    Set<String> pictureHosts();
}
