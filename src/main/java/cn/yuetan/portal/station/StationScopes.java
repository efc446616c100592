package cn.yuetan.portal.station;

import cn.yuetan.portal.identity.Duty;
import cn.yuetan.portal.identity.DutyScopes;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stations as places that a keeper's duty is bound to. */
@Component
class StationScopes implements DutyScopes {

    private final JdbcClient database;

    StationScopes(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Duty duty() {
        return Duty.KEEPER;
    }

    @Override
    public List<Scope> all(Locale locale) {
        var name = locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? "name_en" : "name";
        return database.sql("SELECT id, code, " + name + " AS name FROM station ORDER BY opened_on, id")
                .query((row, number) -> new Scope(row.getLong("id"), row.getString("code"), row.getString("name")))
                .list();
    }
}
