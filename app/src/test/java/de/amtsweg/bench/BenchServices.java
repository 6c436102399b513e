package de.amtsweg.bench;

import de.amtsweg.local.LocalServices;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The services of the tests, with a database that waits for its disk, and limits that no benchmark meets. */
class BenchServices implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext product) {
        System.setProperty("amtsweg.documents.limit", "200MB");
        System.setProperty("amtsweg.documents.case-limit", "100GB");
        System.setProperty("amtsweg.documents.case-files", "100000");
        System.setProperty("amtsweg.incoming.files", "300MB");
        System.setProperty("amtsweg.limits.filings-per-person", "1000000/1m");
        // for both sides: text in pictures would be measured as tesseract's
        System.setProperty("amtsweg.reading.recognition", "OFF");
        LocalServices.bench().initialize(product);
    }
}
