package de.amtsweg.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;

/** Applying for a street party, page by page, as somebody of the association does it. */
public record StreetParty(Page page) {

    static final String START = "/verfahren/sondernutzung-beantragen/antrag?nochmal";

    public StreetParty begin() {
        page.navigate(START);
        return this;
    }

    public StreetParty association() {
        type("verein", "Nachbarn Blumenstraße e. V.");
        type("telefon", "0203 123456");
        type("strasse", "Blumenstraße 4");
        type("plz", "47051");
        page.locator("[name=gemeinnuetzig][value=ja]").check();
        return next();
    }

    public StreetParty place() {
        type("veranstaltung", "Sommerfest Blumenstraße");
        type("festStrasse", "Blumenstraße");
        type("abschnittVon", "Nummer 2");
        type("abschnittBis", "Ecke Gartenweg");
        page.locator("#f-bezirk").selectOption("mitte");
        type("flaeche", "400");
        return next();
    }

    public StreetParty time(String beginning, String end) {
        moment("beginn", beginning);
        moment("ende", end);
        type("besucher", "150");
        return next();
    }

    /** With JavaScript the question about music appears at once; without, when the page is sent. */
    public StreetParty uses(boolean javaScript) {
        page.locator("[name=nutzung][value=strassensperrung]").check();
        page.locator("[name=nutzung][value=musik]").check();
        type("beschreibung", "Kaffeetafel, Flohmarkt und Livemusik");
        if (!javaScript) {
            next();
        }
        type("musikBis", "22 Uhr");
        return next();
    }

    public StreetParty documents() {
        page.locator("#f-lageplan").setInputFiles(Dog.file("Lageplan.pdf"));
        page.locator("#f-versicherung").setInputFiles(Dog.file("Police.jpg"));
        page.locator("#f-richtigkeit").check();
        return next();
    }

    /** @return the reference */
    public String send() {
        return new Dog(page).send();
    }

    StreetParty type(String field, String text) {
        page.locator("#f-" + field).fill(text);
        return this;
    }

    StreetParty moment(String field, String dayAndTime) {
        type(field, dayAndTime.split(" ")[0]);
        return type(field + "-time", dayAndTime.split(" ")[1]);
    }

    StreetParty next() {
        new Dog(page).next();
        return this;
    }

    static void open(Page office, String reference) {
        office.navigate("/amt?q=" + reference);
        office.locator("tbody a").first().click();
        office.waitForURL("**/aufgabe/**");
    }

    static void click(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true))
                .click();
        page.waitForLoadState();
    }
}
