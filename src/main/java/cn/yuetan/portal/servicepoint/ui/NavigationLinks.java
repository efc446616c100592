package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.shared.GeoPoint;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Links by which a phone leads the way: two map services that everybody here has, and whatever the phone itself opens. */
record NavigationLinks(String amap, String baidu, String phone) {

    private static final String WHO = "yuetan.portal";

    static NavigationLinks to(GeoPoint point, String name) {
        var shifted = Gcj02.of(point);
        var title = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        var amap = "https://uri.amap.com/navigation?to=%s,%s,%s&mode=ride&coordinate=gaode&callnative=1&src=%s"
                .formatted(degrees(shifted.longitude()), degrees(shifted.latitude()), title, WHO);
        var baidu =
                "https://api.map.baidu.com/marker?location=%s,%s&title=%s&content=%s&coord_type=gcj02&output=html&src=%s"
                        .formatted(degrees(shifted.latitude()), degrees(shifted.longitude()), title, title, WHO);
        var plain = degrees(point.latitude()) + ',' + degrees(point.longitude());
        return new NavigationLinks(amap, baidu, "geo:" + plain + "?q=" + plain + '(' + title + ')');
    }

    private static String degrees(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }
}
