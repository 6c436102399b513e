package de.amtsweg.processes.notes;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.processes.notes.NewNote.Problem;
import de.amtsweg.processes.notes.Note.Kind;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewNoteTest {

    @Test
    void saysWhatIsWrong() {
        assertThat(note(Kind.NOTE, "", "\r\n \0").problems()).containsExactly(Problem.TEXT_MISSING);
        assertThat(note(Kind.NOTE, "", "x".repeat(5001)).problems()).containsExactly(Problem.TEXT_TOO_LONG);
        assertThat(note(Kind.NOTE, "", "🐕".repeat(5000)).problems()).isEmpty();
        assertThat(note(Kind.NOTE, "", "ä".repeat(5000) + "\r\n").problems()).isEmpty();
        assertThat(note(Kind.CALL, " ", "x").problems()).containsExactly(Problem.CALLER_MISSING);
        assertThat(note(Kind.CALL, "y".repeat(121), "x").problems()).containsExactly(Problem.CALLER_TOO_LONG);
        assertThat(note(Kind.CALL, "Erika", "x").problems()).isEmpty();
    }

    @Test
    void keepsLinesAndNothingThatNobodySees() {
        assertThat(note(Kind.NOTE, "niemand", " a\r\nb\rc\0 ").text()).isEqualTo("a\nb\nc");
        assertThat(note(Kind.NOTE, "niemand", "x").caller()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Berta Bürger, @Berta Bürger, true",
        "Berta Bürger, bitte @berta bürger!, true",
        "Berta Bürger, (@Berta Bürger), true",
        "Berta Bürger, @Berta Bürger-Schmidt, false",
        "Berta Bürger, @Berta Bürgerin, false",
        "Berta Bürger, berta@Berta Bürger, false",
        "Berta Bürger, Berta Bürger, false",
        "J. (Jo) O'Neill, hallo @J. (Jo) O'Neill, true"
    })
    void namesWhomItMentions(String name, String text, boolean named) {
        assertThat(Mentions.isNamed(name, text)).isEqualTo(named);
    }

    private static NewNote note(Kind kind, String caller, String text) {
        return new NewNote(UUID.randomUUID(), kind, caller, text, Set.of());
    }
}
