package de.amtsweg.app.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodiesTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a=%C3%A4&b=1+2", "a=%EF%BF%BD", "%00"})
    void anAddressThatCanBeTakenApartIsReadable(String query) {
        assertThat(Bodies.isReadable(query)).isTrue();
    }

    /** The server would say so in the log at length. */
    @ParameterizedTest
    @ValueSource(strings = {"%", "a=%zz", "a=%ff%fe", "a=%C3", "%ED%A0%80=1"})
    void oneThatCannotIsNot(String query) {
        assertThat(Bodies.isReadable(query)).isFalse();
    }
}
