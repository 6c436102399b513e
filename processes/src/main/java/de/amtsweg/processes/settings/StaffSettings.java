package de.amtsweg.processes.settings;

import de.amtsweg.processes.colleagues.Colleagues.Forgotten;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The settings of all people of the offices, by account id. */
@Repository
public class StaffSettings {

    private final JdbcClient jdbc;

    StaffSettings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public StaffSetting of(String person) {
        return jdbc.sql("select * from staff_setting where person = ?")
                .param(person)
                .query(StaffSettings::setting)
                .optional()
                .orElse(StaffSetting.USUAL);
    }

    public void save(String person, StaffSetting setting) {
        jdbc.sql("""
                        insert into staff_setting (person, compact, claims, digest, assigned, mentioned, replied)
                        values (:person, :compact, :claims, :digest, :assigned, :mentioned, :replied)
                        on conflict (person) do update set compact = :compact, claims = :claims, digest = :digest,
                            assigned = :assigned, mentioned = :mentioned, replied = :replied""")
                .param("person", person)
                .param("compact", setting.compact())
                .param("claims", setting.claims())
                .param("digest", setting.digest())
                .param("assigned", setting.assigned())
                .param("mentioned", setting.mentioned())
                .param("replied", setting.replied())
                .update();
    }

    /** Account ids of those who want a digest and have not had that of this day; from now on they have. */
    public List<String> digestsOf(LocalDate day) {
        return jdbc.sql("""
                        update staff_setting set digested = :day where digest and (digested is null or digested < :day)
                        returning person""").param("day", day).query(String.class).list();
    }

    @EventListener
    void forgotten(Forgotten colleague) {
        jdbc.sql("delete from staff_setting where person = ?")
                .param(colleague.id())
                .update();
    }

    private static StaffSetting setting(ResultSet row, int number) throws SQLException {
        return new StaffSetting(
                row.getBoolean("compact"),
                row.getBoolean("claims"),
                row.getBoolean("digest"),
                row.getBoolean("assigned"),
                row.getBoolean("mentioned"),
                row.getBoolean("replied"));
    }
}
