package cn.yuetan.portal.notice.announcement;

import java.util.List;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.safety.Safelist;

/**
 * Turns what staff wrote into HTML that cannot do anything: markup of their own is shown as text, pictures are left out,
 * links lead to the web, to a phone number or into the portal, and what is left passes a list of allowed tags once more.
 */
public final class Markdown {

    /** Quotes within quotes: deeper nesting is nobody's wish, and each level costs stack. */
    private static final int DEEPEST = 20;

    /** Only resolves links inside the portal while they are checked; never written into a page. */
    private static final String HERE = "https://portal.invalid/";

    private static final Parser PARSER =
            Parser.builder().maxOpenBlockParsers(DEEPEST).build();
    private static final List<String> SCHEMES = List.of("https", "http", "tel");
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new DefaultUrlSanitizer(SCHEMES))
            .build();
    private static final Safelist ALLOWED = new Safelist()
            .addTags("p", "br", "strong", "em", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6")
            .addTags("blockquote", "hr", "code", "pre", "a")
            .addAttributes("a", "href")
            .addProtocols("a", "href", SCHEMES.toArray(String[]::new))
            .addEnforcedAttribute("a", "rel", "noopener noreferrer nofollow")
            .preserveRelativeLinks(true);

    private Markdown() {}

    /** Safe HTML; its headings stand below the page's own. */
    public static String html(String markdown) {
        var rendered = RENDERER.render(PARSER.parse(bounded(markdown)));
        var clean = Jsoup.parseBodyFragment(Jsoup.clean(rendered, HERE, ALLOWED));
        clean.select("h1, h2, h3, h4, h5, h6").tagName("h3");
        clean.outputSettings().prettyPrint(false);
        return clean.body().html();
    }

    /** Its first words without markup. */
    public static String summary(String markdown, int longest) {
        var text = Jsoup.parseBodyFragment(html(markdown)).text();
        var length = text.codePointCount(0, text.length());
        return length <= longest ? text : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "\u2026";
    }

    /** A preview renders what is being typed, before anybody has checked its length. */
    private static String bounded(String markdown) {
        return markdown.codePointCount(0, markdown.length()) <= AnnouncementDraft.LONGEST_BODY
                ? markdown
                : markdown.substring(0, markdown.offsetByCodePoints(0, AnnouncementDraft.LONGEST_BODY));
    }
}
