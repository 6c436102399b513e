package de.amtsweg.local;

import java.util.List;

/** Who can log in on this machine. The ids are fixed, so that demo cases can belong to somebody. */
public enum DemoUser {
    ERIKA("erika@example.org", "Erika", "Muster", "stellt Anträge", List.of(), List.of()),
    AHMET("ahmet@example.org", "Ahmet", "Yılmaz", "stellt Anträge", List.of(), List.of()),
    LENA("lena@example.org", "Lena", "Çelik-Groß", "stellt Anträge", List.of(), List.of()),
    SABINE("sabine.steuer@stadt.example", "Sabine", "Steuer", "arbeitet im Steueramt", List.of("steueramt"), List.of()),
    OTTO("otto.ordnung@stadt.example", "Otto", "Ordnung", "arbeitet im Ordnungsamt", List.of("ordnungsamt"), List.of()),
    FELIX("felix.feuer@stadt.example", "Felix", "Feuer", "arbeitet bei der Feuerwehr", List.of("feuerwehr"), List.of()),
    BERTA(
            "berta.buerger@stadt.example",
            "Berta",
            "Bürger",
            "arbeitet im Bürgerservice und im Steueramt",
            List.of("buergerservice", "steueramt"),
            List.of()),
    ANNA(
            "anna.analyse@stadt.example",
            "Anna",
            "Analyse",
            "gestaltet Verfahren in der Modellwerkstatt",
            List.of("stabsstelle-digitalisierung"),
            List.of("analyst")),
    BETRIEB("otto.betrieb@stadt.example", "Otto", "Betrieb", "betreibt die Plattform", List.of(), List.of("operator")),
    VERA(
            "vera.verkehr@stadt.example",
            "Vera",
            "Verkehr",
            "arbeitet in der Straßenverkehrsbehörde",
            List.of("verkehrsbehoerde"),
            List.of()),
    PETRA(
            "petra.prozess@stadt.example",
            "Petra",
            "Prozess",
            "prüft Änderungen an Verfahren und gibt sie frei",
            List.of("stabsstelle-digitalisierung"),
            List.of("analyst")),
    LUISE(
            "luise.leitung@stadt.example",
            "Luise",
            "Leitung",
            "leitet das Steueramt",
            List.of("steueramt"),
            List.of("leitung-steueramt"));

    public static final String PASSWORD = "amtsweg-demo";

    private final String email;
    private final String firstName;
    private final String lastName;
    private final String purpose;
    private final List<String> offices;
    private final List<String> roles;

    DemoUser(
            String email, String firstName, String lastName, String purpose, List<String> offices, List<String> roles) {
        this.email = email;
        this.firstName = firstName;
        this.lastName = lastName;
        this.purpose = purpose;
        this.offices = offices;
        this.roles = roles;
    }

    /** The {@code sub} claim of this person's tokens. */
    public String sub() {
        return "00000000-0000-4000-8000-%012d".formatted(ordinal() + 1);
    }

    /** What this person logs in with; the realm knows no other user names. */
    public String email() {
        return email;
    }

    public String firstName() {
        return firstName;
    }

    public String lastName() {
        return lastName;
    }

    public String fullName() {
        return firstName + " " + lastName;
    }

    /** This person's part in the demo, in German, as the rest of "Erika Muster …". */
    public String purpose() {
        return purpose;
    }

    public List<String> offices() {
        return offices;
    }

    public List<String> roles() {
        return roles;
    }

    public boolean isCitizen() {
        return offices.isEmpty() && roles.isEmpty();
    }
}
