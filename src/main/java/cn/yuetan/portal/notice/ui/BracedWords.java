package cn.yuetan.portal.notice.ui;

import com.vaadin.flow.component.html.Span;
import java.util.regex.Pattern;

/** Words in which the names of values are seen at a glance. */
class BracedWords extends Span {

    private static final Pattern NAME = Pattern.compile("\\{[^{}]*}");

    BracedWords(String words) {
        addClassName("yt-braced");
        var from = 0;
        var hits = NAME.matcher(words);
        while (hits.find()) {
            plain(words.substring(from, hits.start()));
            var name = new Span(hits.group());
            name.addClassName("yt-brace");
            add(name);
            from = hits.end();
        }
        plain(words.substring(from));
    }

    private void plain(String words) {
        if (!words.isEmpty()) {
            add(words);
        }
    }
}
