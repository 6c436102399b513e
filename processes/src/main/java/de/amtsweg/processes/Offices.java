package de.amtsweg.processes;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The offices of the city. */
@Component
public class Offices {

    /** Stands where an office would, for a task of the one who applied. */
    public static final String APPLICANT = "antragsteller";

    private final Map<String, Office> offices = new LinkedHashMap<>();

    public Offices(City city) {
        city.offices()
                .forEach(office -> offices.put(
                        office.get("key"),
                        new Office(
                                office.get("key"),
                                office.get("name"),
                                office.get("nameEn"),
                                office.get("address"),
                                office.get("phone"),
                                office.get("mail"))));
    }

    public Collection<Office> all() {
        return offices.values();
    }

    public Optional<Office> find(String key) {
        return Optional.ofNullable(offices.get(key));
    }
}
