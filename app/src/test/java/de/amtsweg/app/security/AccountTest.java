package de.amtsweg.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.processes.Person;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccountTest {

    @Test
    void nobodyLeadsAnOfficeWithoutWorkingForIt() {
        var offices = Set.of("steueramt", "buergerservice");
        var roles = Set.of("leitung-steueramt", "leitung-ordnungsamt", "leitung-", "analyst");
        assertThat(new Account(new Person("1", "Luise", "", offices), roles).leads())
                .containsExactly("steueramt");
        assertThat(new Account(new Person("1", "Luise", "", Set.of()), roles).leads())
                .isEmpty();
    }
}
