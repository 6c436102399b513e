package de.amtsweg;

import de.amtsweg.forms.time.CityTime;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
public class Application {

    /** Days begin and deadlines end by the city's clocks, whatever the server's time zone. */
    static {
        TimeZone.setDefault(TimeZone.getTimeZone(CityTime.ZONE));
    }

    public static void main(String[] args) {
        SpringApplication.run(Application.class, args);
    }
}
