package de.amtsweg.app.startup;

import de.amtsweg.forms.time.FormClock;
import java.time.InstantSource;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of the platform: nothing else asks the machine for the time. */
@Configuration(proxyBeanMethods = false)
class Time {

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    SmartInitializingSingleton formsGoByTheClock(InstantSource clock) {
        return () -> FormClock.goesBy(clock);
    }
}
