package de.amtsweg.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HouseholdsTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1,192.0.2.1",
        "2001:db8:1:2::1,2001:db8:1:2:ffff:ffff:ffff:ffff",
        "2001:db8:1:2::1,2001:0DB8:0001:0002:0:0:0:1",
        "::ffff:192.0.2.1,::ffff:c000:201"
    })
    void aHouseholdCountsAsOne(String one, String other) {
        assertThat(Households.of(one)).isEqualTo(Households.of(other));
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.1,192.0.2.2", "2001:db8:1:2::1,2001:db8:1:3::1", "::ffff:192.0.2.1,::ffff:192.0.2.2"})
    void neighboursDoNot(String one, String other) {
        assertThat(Households.of(one)).isNotEqualTo(Households.of(other));
    }

    @Test
    void whatIsNoAddressIsNotLookedUp() {
        assertThat(Households.of("unknown")).isEqualTo("unknown");
        assertThat(Households.of("::no::address")).isEqualTo("unknown");
    }
}
