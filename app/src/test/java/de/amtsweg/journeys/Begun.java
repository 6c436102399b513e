package de.amtsweg.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** An application in a browser with scripts: it is there once something has been typed. */
final class Begun {

    private Begun() {}

    static void at(Page page, String start, String field) {
        page.navigate(start);
        page.locator(field).fill("Amtsweg");
        assertThat(page.locator("[data-autosave-status]")).containsText("Gespeichert um");
    }

    static void idea(Page page) {
        at(page, "/verfahren/leitbild-idee/antrag", "#f-titel");
    }

    static void dog(Page page) {
        at(page, Dog.START, "#f-strasse");
    }
}
