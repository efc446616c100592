package cn.yuetan.portal.notice.contact;

import cn.yuetan.portal.shared.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads the letters that wait in the outbox, as their addressees would. */
@Component
public class TestLetters {

    private final JdbcClient database;
    private final PersonalData personalData;

    TestLetters(JdbcClient database, PersonalData personalData) {
        this.database = database;
        this.personalData = personalData;
    }

    /** The token in the latest letter of an account. */
    public String token(long account) {
        return database.sql("""
                        SELECT payload FROM notice WHERE account_id = ? AND kind = 'notice.confirmEmail'
                        ORDER BY id DESC LIMIT 1
                        """)
                .param(account)
                .query((row, number) -> JsonMapper.builder()
                        .build()
                        .readValue(
                                personalData.decrypt("notice.values", row.getBytes("payload")),
                                ContactNotices.ConfirmEmail.class)
                        .token())
                .single();
    }

    /** How many letters of an account have not left. */
    public int waiting(long account) {
        return database.sql("""
                        SELECT COUNT(*) FROM notice_delivery d JOIN notice n ON n.id = d.notice_id
                        WHERE n.account_id = ? AND n.kind = 'notice.confirmEmail' AND d.state = 'WAITING'
                        """).param(account).query(Integer.class).single();
    }
}
