package de.amtsweg.forms.schema;

import de.amtsweg.forms.expressions.Formula;
import de.amtsweg.forms.expressions.Given;
import de.amtsweg.forms.expressions.Template;
import java.util.List;
import java.util.stream.Stream;

/** What is only shown and asks nothing. */
public sealed interface Shown extends Component {

    @Override
    default Stream<Field> fields() {
        return Stream.empty();
    }

    /** Explaining text in Markdown. */
    record Text(Place place, Template markdown) implements Shown {

        @Override
        public Text within(String item) {
            return new Text(place.within(item), markdown);
        }

        @Override
        public Stream<Formula> formulas() {
            return markdown.allFormulas();
        }
    }

    /** Explaining text in HTML. */
    record Html(Place place, Template content) implements Shown {

        @Override
        public Html within(String item) {
            return new Html(place.within(item), content);
        }

        @Override
        public Stream<Formula> formulas() {
            return content.allFormulas();
        }
    }

    record Image(Place place, Template source, Template alt) implements Shown {

        @Override
        public Image within(String item) {
            return new Image(place.within(item), source, alt);
        }

        @Override
        public Stream<Formula> formulas() {
            return Stream.concat(source.allFormulas(), alt.allFormulas());
        }
    }

    /**
     * Rows of values.
     *
     * @param computed FEEL for the columns; null for literal ones
     */
    record Table(Place place, Template title, Given rows, List<Column> columns, Given computed) implements Shown {

        public record Column(String key, String label) {}

        @Override
        public Table within(String item) {
            return new Table(place.within(item), title, rows, columns, computed);
        }

        @Override
        public Stream<Formula> formulas() {
            return Stream.of(title.allFormulas(), rows.formulas(), computed.formulas())
                    .flatMap(formulas -> formulas);
        }
    }

    /** Documents of the case to look at. */
    record Documents(Place place, Template title, Given documents) implements Shown {

        @Override
        public Documents within(String item) {
            return new Documents(place.within(item), title, documents);
        }

        @Override
        public Stream<Formula> formulas() {
            return Stream.concat(title.allFormulas(), documents.formulas());
        }
    }

    /** A line, or some space. Buttons of form-js are among these, too, but not drawn: the page has its own. */
    record Mark(Place place, Kind kind) implements Shown {

        public enum Kind {
            SEPARATOR,
            SPACER,
            BUTTON
        }

        @Override
        public Mark within(String item) {
            return new Mark(place.within(item), kind);
        }

        @Override
        public Stream<Formula> formulas() {
            return Stream.empty();
        }
    }
}
