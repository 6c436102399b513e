package de.amtsweg.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import de.amtsweg.browser.Browser;
import de.amtsweg.local.DemoUser;
import de.amtsweg.storage.SampleFiles;

/** Registering a dog, page by page, as a citizen does it with mouse and keyboard. */
public record Dog(Page page) {

    static final String START = "/verfahren/hundesteuer-anmelden/antrag?nochmal";

    /** A dog that is filed already. */
    public static Dog filed(Browser browser, DemoUser citizen, String name) {
        var dog = new Dog(browser.loginAs(citizen))
                .begin()
                .person()
                .dog(name, "2")
                .noReduction();
        dog.send();
        return dog;
    }

    public Dog begin() {
        page.navigate(START);
        return this;
    }

    public Dog person() {
        type("strasse", "Königstraße 1");
        type("plz", "47051");
        return next();
    }

    public Dog dog(String name, String dogs) {
        type("hundename", name);
        breed();
        type("wurfdatum", "01.03.2025");
        type("haltungSeit", "1.9.2026");
        type("hunde", dogs);
        type("kaufpreis", "1.250,50");
        return next();
    }

    /** The list is long: with JavaScript it can be searched. */
    private void breed() {
        var breed = page.locator("#f-rasse");
        if ("combobox".equals(breed.getAttribute("role"))) {
            breed.fill("dack");
            breed.press("ArrowDown");
            breed.press("Enter");
            PlaywrightAssertions.assertThat(breed).hasValue("Dackel");
        } else {
            breed.selectOption("dackel");
        }
    }

    public Dog noReduction() {
        page.locator("[name=ermaessigung][value=keine]").check();
        page.locator("#f-richtigkeit").check();
        return next();
    }

    /** With JavaScript the question for the proof appears at once; without, when the page is sent. */
    public Dog fromShelter(boolean javaScript) {
        page.locator("[name=ermaessigung][value=tierheim]").check();
        page.locator("#f-richtigkeit").check();
        if (!javaScript) {
            next();
        }
        page.locator("#f-nachweisTierheim").setInputFiles(file("Übernahmevertrag.pdf"));
        return next();
    }

    public Dog type(String field, String text) {
        page.locator("#f-" + field).fill(text);
        return this;
    }

    public Dog next() {
        PlaywrightAssertions.assertThat(page.locator("[data-chosen=sending]")).hasCount(0);
        page.locator("button.kern-btn--primary[name=_action][value=next]").click();
        page.waitForLoadState();
        return this;
    }

    /** @return the reference */
    public String send() {
        button("Antrag absenden").click();
        page.waitForURL("**/eingegangen");
        return reference();
    }

    public String reference() {
        return page.locator("text=/DU-\\d{4}-\\d{6}/").first().innerText();
    }

    /** The code for the status page. */
    public String code() {
        return page.locator("text=/^[2-9A-Z]{5}-[2-9A-Z]{5}$/").first().innerText();
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
    }

    public static FilePayload file(String name) {
        return new FilePayload(name, name.endsWith(".pdf") ? "application/pdf" : "image/jpeg", SampleFiles.named(name));
    }
}
