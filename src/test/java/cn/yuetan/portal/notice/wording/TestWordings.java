package cn.yuetan.portal.notice.wording;

import cn.yuetan.portal.notice.wording.ChangeWording.Draft;
import cn.yuetan.portal.shared.RequestKey;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Changes words for a test, and lets everything be as it was: all tests share the words of the portal. */
@Component
public class TestWordings {

    private final MessageWordings wordings;
    private final CurrentWordings current;
    private final JdbcClient database;

    TestWordings(MessageWordings wordings, CurrentWordings current, JdbcClient database) {
        this.wordings = wordings;
        this.current = current;
        this.database = database;
    }

    /** Whoever acts changes the words, having seen those that hold now. */
    public void change(String kind, Tongue tongue, String title, String text) {
        var seen = wordings.get(kind, Locale.SIMPLIFIED_CHINESE).in(tongue).number();
        change(kind, tongue, title, text, seen, RequestKey.fresh());
    }

    void change(String kind, Tongue tongue, String title, String text, int seen, RequestKey key) {
        var draft = new Draft(new WordingText(title, text), seen);
        wordings.change(new ChangeWording(kind, Map.of(tongue, draft), true, key));
    }

    /** Words from a time in which they could be said. */
    public void store(String kind, Tongue tongue, String title, String text) {
        database.sql("""
                        INSERT INTO wording_change (request_key, kind, change_no, language, own, wording_no, title, text,
                                                    title_before, text_before, changed_at)
                        VALUES (?, ?, (SELECT n FROM (SELECT COALESCE(MAX(change_no), 0) + 1 AS n FROM wording_change) t), ?,
                                TRUE, 1, ?, ?, '', '', UTC_TIMESTAMP(6))
                        """)
                .param(RequestKey.fresh().bytes())
                .param(kind)
                .param(tongue.name())
                .param(title)
                .param(text)
                .update();
        current.look();
    }

    public void forget() {
        database.sql("DELETE FROM wording_change").update();
        current.look();
    }
}
