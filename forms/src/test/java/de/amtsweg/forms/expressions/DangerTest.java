package de.amtsweg.forms.expressions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** FEEL that could run for long. */
class DangerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for i in 1..18446744073709551617 return i",
                "for i in 0..9223372036854775807 return i",
                "some i in 0..9223372036854775807 satisfies false",
                "for i in 1..100000 return i",
                "for i in 1..400, j in 1..400 return i",
                "for a in l return for b in l return for c in l return c",
                "for i in (for a in l return for b in l return b) return for c in l return c",
                "concatenate(l, l, l)[count(l[a > 1]) > 1]",
                "split(text, \",\")[count(l[a > 1]) > 1]",
            })
    void mayNotLoopForLong(String feel) {
        assertThatThrownBy(() -> Formula.of(feel))
                .isInstanceOf(Feel.NotFeel.class)
                .hasMessage("it would take too many steps: loops over loops, or over a long range");
        assertThat(Feel.isCostly(feel)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for i in 1..1000 return i",
                "for i in 2147483000..2147483647 return i",
                "for i in 9..1 return i",
                "for i in [1, 2, 3] return for j in 1..1000 return i * j",
                "for a in l return for b in l return a * b",
                "for a in l, b in l return a * b",
                "flatten(l)[item > 3]",
                "l[count(l[a > 1]) > 1]",
                "reverse(l)[count(l[a > 1]) > 1]",
                "every a in append(l, 4) satisfies a > 0",
            })
    void mayLoopOverWhatPeopleFillIn(String feel) throws Exception {
        assertThat(Formula.of(feel)).hasToString(feel);
        assertThat(Feel.isCostly(feel)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "matches(a, \"a?a?a?a?a?a?a?a?a?aaaaaaaaa\")",
                "matches(a, \"\\Q[\\Ea+a+a+]\")",
                "matches(a, \"\\\\\\\\+\\\\\\\\+b\")",
                "matches(a, \"(ab)\")",
                "matches(a, \"a+b*\")",
                "matches(a, \"a{2,}b{2,}\")",
                "replace(a, b, \"c\")",
                "split(a, lower case(b))",
                "matches(a)"
            })
    void mayNotMatchPatternsThatBacktrack(String feel) {
        assertThatThrownBy(() -> Formula.of(feel))
                .isInstanceOf(Feel.NotFeel.class)
                .hasMessageContaining("the pattern of ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "matches(a, \"^[a-z+*]+$\")",
                "matches(a, \"^\\d\\d\\d\\d\\d$\")",
                "matches(a, \"\\+\\*\\(b+\")",
                "matches(a, \"https?:.*\")",
                "replace(a, \", *\", \"; \")",
                "split(a, \";\")"
            })
    void mayMatchPatternsThatDoNot(String feel) throws Exception {
        assertThat(Formula.of(feel)).hasToString(feel);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    function(x) x                 | it defines a function
                    function(x) external {java: {class: "java.lang.Math", method signature: "abs(long)"}} | FEEL does not understand it
                    assert(a, false)              | it calls assert
                    for i in 1..count(l) return i | it counts through a computed range
                    a +                           | FEEL does not understand it""")
    void saysWhyItIsRefused(String feel, String why) {
        assertThatThrownBy(() -> Formula.of(feel))
                .isInstanceOf(Feel.NotFeel.class)
                .hasMessageContaining(why);
    }
}
