package de.amtsweg.app.citizen;

import de.amtsweg.app.filling.Filling;
import de.amtsweg.app.filling.UnknownField;
import de.amtsweg.app.incoming.StreamedForm;
import de.amtsweg.forms.pages.FormView;
import de.amtsweg.forms.pages.FormView.Summary.Line;
import de.amtsweg.processes.NotFound;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.catalogue.Procedures;
import de.amtsweg.processes.drafts.Drafts;
import de.amtsweg.processes.procedures.Procedure;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Leads on from the address of an application that is not there any more: to the case, if it was sent, or to what can be
 * done now. What was typed last is shown, so that it can be copied.
 */
@ControllerAdvice(assignableTypes = {FilingController.class, ReviewController.class, LaterController.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class DraftGonePage implements ErrorViewResolver {

    /** Request attribute with what the page shows: error pages get the menu, and what an exception handler renders does not. */
    private static final String SHOWN = DraftGonePage.class.getName();

    private final Procedures procedures;
    private final Drafts drafts;
    private final DraftPages pages;

    DraftGonePage(Procedures procedures, Drafts drafts, DraftPages pages) {
        this.procedures = procedures;
        this.drafts = drafts;
        this.pages = pages;
    }

    @ExceptionHandler
    void answer(DraftGone gone, Person person, HttpServletRequest request, HttpServletResponse response, Locale locale)
            throws IOException {
        finish(request);
        if ("save".equals(request.getParameter("_action"))) {
            response.setStatus(HttpStatus.GONE.value());
            return;
        }
        var procedure = procedures.find(gone.procedure()).orElseThrow(() -> new NotFound("no such procedure"));
        boolean sent = pages.isSentBy(gone.id(), person);
        var typed = typed(procedure, request, locale);
        if (sent && typed.isEmpty()) {
            response.sendRedirect("/konto/vorgang/%s?gesendet".formatted(gone.id()));
            return;
        }
        var shown = new HashMap<String, Object>();
        shown.put("name", procedure.name(locale));
        shown.put("spoken", DraftPages.spoken(procedure, locale));
        shown.put("key", procedure.key());
        shown.put("sent", sent ? gone.id().toString() : null);
        shown.put("elsewhere", drafts.isContinuedElsewhere(gone.id(), person));
        shown.put("typed", typed);
        request.setAttribute(SHOWN, shown);
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    /** What was typed may come after a file, which nobody wants any more. */
    private static void finish(HttpServletRequest request) throws IOException {
        var streamed = StreamedForm.in(request);
        if (streamed.isPresent()) {
            streamed.get().files((field, name, content) -> {});
        }
    }

    @Override
    public @Nullable ModelAndView resolveErrorView(
            HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        return request.getAttribute(SHOWN) instanceof Map<?, ?> shown
                ? new ModelAndView("citizen/gone", status).addObject("gone", shown)
                : null;
    }

    private static List<Line> typed(Procedure procedure, HttpServletRequest request, Locale locale) {
        var address = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        if (!"POST".equals(request.getMethod()) || !(address.get("pageKey") instanceof String key)) {
            return List.of();
        }
        try {
            return typed(procedure, key, request, locale);
        } catch (UnknownField notOfThisForm) {
            return List.of();
        }
    }

    private static List<Line> typed(Procedure procedure, String key, HttpServletRequest request, Locale locale) {
        return procedure.form().page(key).stream()
                .flatMap(page -> FormView.summaries(
                                procedure.form(),
                                Filling.typed(page, request),
                                Map.of(),
                                Map.of(),
                                procedure.texts(locale))
                        .stream()
                        .filter(summary -> summary.page().equals(key)))
                .flatMap(FormView.Summary::lines)
                .filter(line -> !line.value().isBlank())
                .toList();
    }
}
