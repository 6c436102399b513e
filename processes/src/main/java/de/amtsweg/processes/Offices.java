package de.amtsweg.processes;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The offices of the city. */
@Component
public class Offices {

    /** In place of an office, for a task of the applicant. */
    public static final String APPLICANT = "antragsteller";

    private final Map<String, Office> offices = new LinkedHashMap<>();

    private final Office contact;

    /** @throws InvalidCity when the contact is not one of them */
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
        var first = offices.values().iterator().next();
        this.contact = city.contact()
                .map(key -> find(key)
                        .orElseThrow(() -> new InvalidCity(
                                city.folder(), "\"contact\" in city.yaml names %s, which is no office".formatted(key))))
                .orElse(first);
    }

    /** The office that helps whoever does not know which one to ask. */
    public Office contact() {
        return contact;
    }

    public Collection<Office> all() {
        return offices.values();
    }

    public Optional<Office> find(String key) {
        return Optional.ofNullable(offices.get(key));
    }
}
