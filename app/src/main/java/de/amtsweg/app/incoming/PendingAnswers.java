package de.amtsweg.app.incoming;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody sent after their session had ended: kept while they log in again, then shown in the form it came from.
 *
 * @param path of the form
 */
public record PendingAnswers(String path, HashMap<String, String[]> answers) implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    private static final String ATTRIBUTE = PendingAnswers.class.getName();

    /** Files are not kept: they do not belong to anybody yet. */
    public static void keep(HttpServletRequest request, PendingForms forms) throws IOException {
        var streamed = StreamedForm.in(request);
        if (streamed.isPresent()) {
            streamed.get().files((field, name, content) -> {});
        }
        var sent = new HashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> sent.put(name, List.of(values)));
        forms.answers(request.getRequestURI(), sent).ifPresent(answers -> {
            var kept = new HashMap<String, String[]>();
            answers.forEach((name, values) -> kept.put(name, values.toArray(String[]::new)));
            request.getSession().setAttribute(ATTRIBUTE, new PendingAnswers(request.getRequestURI(), kept));
        });
    }

    /** @return whether there were any */
    public static boolean drop(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || session.getAttribute(ATTRIBUTE) == null) {
            return false;
        }
        session.removeAttribute(ATTRIBUTE);
        return true;
    }

    /** What waits for this form, once. */
    public static Optional<Map<String, List<String>>> take(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null
                && session.getAttribute(ATTRIBUTE) instanceof PendingAnswers pending
                && pending.path().equals(request.getRequestURI())) {
            session.removeAttribute(ATTRIBUTE);
            var answers = new HashMap<String, List<String>>();
            pending.answers().forEach((name, values) -> answers.put(name, List.of(values)));
            return Optional.of(answers);
        }
        return Optional.empty();
    }
}
