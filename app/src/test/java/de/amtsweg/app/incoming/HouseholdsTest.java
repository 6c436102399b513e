package de.amtsweg.app.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HouseholdsTest {

    @Test
    void aHouseholdHasABlockOfTheLongAddressesHoweverTheyAreWritten() {
        assertThat(Households.of("2001:db8:1:2:aaaa:bbbb:cccc:1"))
                .isEqualTo(Households.of("2001:db8:1:2:dddd:eeee:ffff:2"))
                .isEqualTo(Households.of("2001:0db8:1:2::1"))
                .isNotEqualTo(Households.of("2001:db8:1:3:aaaa:bbbb:cccc:1"));
        assertThat(Households.of("2001:db8::1")).isEqualTo(Households.of("2001:db8::1:1:1"));
    }

    @Test
    void theShortOnesCountByThemselves() {
        assertThat(Households.of("192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(Households.of("nonsense:")).isEqualTo("unknown");
    }
}
