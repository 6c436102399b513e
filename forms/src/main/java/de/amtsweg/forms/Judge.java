package de.amtsweg.forms;

/** Applies the rules of a field to what was typed into it. */
final class Judge {

    private final Visibility visibility;

    Judge(Visibility visibility) {
        this.visibility = visibility;
    }

    Reading judge(Field field) {
        var reading = visibility.read(field);
        if (reading.problem() != null || field.question().disabled()) {
            return reading;
        }
        var scope = visibility.scope(field);
        var value = reading.value();
        if (value == null || Boolean.FALSE.equals(value)) {
            return field.rules().required().holds(scope)
                    ? Reading.wrong(Problem.of(field, field.type().kind().missing()))
                    : reading;
        }
        var earlier = field.notBefore();
        if (!earlier.isEmpty()
                && visibility.value(earlier) instanceof String before
                && before.compareTo(value.toString()) > 0) {
            return Reading.wrong(Problem.of(field, "notBefore", String.join(" ", visibility.typed(earlier))));
        }
        var problem = field.isFixed() ? null : field.type().kind().judge(field, value, scope);
        return problem == null ? reading : Reading.wrong(problem);
    }
}
