package de.amtsweg.app.team;

import de.amtsweg.app.security.Account;
import de.amtsweg.processes.NotFound;
import de.amtsweg.processes.Office;
import de.amtsweg.processes.Offices;
import de.amtsweg.processes.analytics.TeamFigures;
import de.amtsweg.processes.analytics.TeamFigures.StepTime;
import de.amtsweg.processes.catalogue.Procedures;
import de.amtsweg.processes.colleagues.Colleagues;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How the work of an office goes, for whoever leads it; for all others there is no such page. */
@Controller
class TeamController {

    private final TeamFigures figures;
    private final Colleagues colleagues;
    private final Offices offices;
    private final Procedures procedures;

    TeamController(TeamFigures figures, Colleagues colleagues, Offices offices, Procedures procedures) {
        this.figures = figures;
        this.colleagues = colleagues;
        this.offices = offices;
        this.procedures = procedures;
    }

    /** @param median in days; null if there were too few */
    public record TimeRow(
            String procedure,
            String name,
            int completed,
            @Nullable Double median,
            int share) {}

    /** @param wanted key of an office; empty for the first that the person leads */
    @GetMapping("/amt/team")
    String team(
            @RequestParam(name = "amt", defaultValue = "") String wanted,
            Authentication authentication,
            Locale locale,
            Model model) {
        var account = Account.of(authentication);
        var led = led(account == null ? Set.of() : account.leads());
        var office = led.stream()
                .filter(one -> wanted.isEmpty() || one.key().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new NotFound("no office that the person leads"));
        var load = LoadRow.of(figures.load(office.key()), office.key());
        var weeks = figures.weeks(office.key());
        model.addAttribute("office", office);
        model.addAttribute("led", led);
        model.addAttribute("load", load);
        model.addAttribute(
                "open", load.stream().mapToInt(row -> row.load().open()).sum());
        model.addAttribute(
                "overdue", load.stream().mapToInt(row -> row.load().overdue()).sum());
        model.addAttribute(
                "waiting", load.stream().mapToInt(row -> row.load().waiting()).sum());
        model.addAttribute(
                "free", load.stream().mapToInt(row -> row.load().free()).sum());
        model.addAttribute("people", colleagues.of(List.of(office.key())).size());
        model.addAttribute("holders", figures.holders(office.key()));
        model.addAttribute("ofPersons", figures.areOfPersons());
        model.addAttribute("persons", figures.persons(office.key()));
        model.addAttribute("weeks", weeks);
        model.addAttribute("chart", WeekChart.of(weeks));
        model.addAttribute("times", times(figures.times(office.key()), locale));
        model.addAttribute("fewest", TeamFigures.FEWEST);
        return "team/team";
    }

    private List<Office> led(Set<String> keys) {
        return keys.stream()
                .sorted()
                .map(offices::find)
                .flatMap(Optional::stream)
                .toList();
    }

    private List<TimeRow> times(List<StepTime> times, Locale locale) {
        var longest = times.stream()
                .mapToDouble(time -> time.median().orElse(0))
                .max()
                .orElse(0);
        return times.stream()
                .map(time -> new TimeRow(
                        procedures
                                .find(time.procedure())
                                .map(procedure -> procedure.name(locale))
                                .orElse(time.procedure()),
                        time.name(),
                        time.completed(),
                        time.median().isPresent() ? time.median().getAsDouble() : null,
                        longest == 0 ? 0 : (int) Math.round(100 * time.median().orElse(0) / longest)))
                .toList();
    }
}
