package cn.yuetan.portal.courier;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.notice.ContactSource;
import cn.yuetan.portal.shared.PersonalData;
import cn.yuetan.portal.shared.PhoneNumber;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The couriers' numbers for messages: whoever is suspended or closed is not written to. */
@Component
class CourierContacts implements ContactSource {

    private final JdbcClient database;
    private final PersonalData personalData;

    CourierContacts(JdbcClient database, PersonalData personalData) {
        this.database = database;
        this.personalData = personalData;
    }

    @Override
    public Optional<PhoneNumber> phone(AccountId account) {
        return database.sql(
                        "SELECT phone FROM courier WHERE id = ? AND status IN ('REGISTERED', 'APPROVED', 'SENT_BACK')")
                .param(account.value())
                .query((row, number) ->
                        new PhoneNumber(personalData.decrypt(CourierColumns.PHONE, row.getBytes("phone"))))
                .optional();
    }

    @Override
    public boolean mayWriteTo(AccountId account) {
        return database.sql("SELECT COUNT(*) FROM courier WHERE id = ? AND status IN ('SUSPENDED', 'CLOSED')")
                        .param(account.value())
                        .query(Integer.class)
                        .single()
                == 0;
    }
}
