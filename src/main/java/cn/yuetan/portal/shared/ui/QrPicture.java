package cn.yuetan.portal.shared.ui;

import cn.yuetan.portal.shared.QrCode;
import com.vaadin.flow.component.Svg;

/** A QR code as a small SVG: black on white in every color scheme, with the quiet zone that scanners need. */
public final class QrPicture {

    private QrPicture() {}

    /** The picture of this text, hidden from screen readers: what it leads to stands beside it. */
    public static Svg of(String content) {
        return new Svg(svg(content));
    }

    /** The same as markup. */
    public static String svg(String content) {
        var code = QrCode.of(content, false);
        var path = new StringBuilder();
        code.forEachDark(
                (x, y) -> path.append('M').append(x).append(' ').append(y).append("h1v1h-1z"));
        var size = code.size();
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + size + " " + size
                + "\" shape-rendering=\"crispEdges\" aria-hidden=\"true\"><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><path d=\""
                + path + "\" fill=\"#000\"/></svg>";
    }
}
