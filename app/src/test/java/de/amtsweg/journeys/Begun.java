package de.amtsweg.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** An application in a browser with scripts: it is there once something has been typed. */
public final class Begun {

    private Begun() {}

    public static void at(Page page, String start, String field) {
        page.navigate(start);
        page.locator(field).fill("Amtsweg");
        assertThat(page.locator("[data-autosave-status]")).containsText("Gespeichert um");
    }

    public static void idea(Page page) {
        at(page, "/verfahren/leitbild-idee/antrag?nochmal", "#f-titel");
    }

    public static void dog(Page page) {
        at(page, Dog.START, "#f-strasse");
    }
}
