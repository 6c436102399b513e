package de.amtsweg.forms.expressions;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlChangeListener;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.owasp.html.Sanitizers;

/** Turns Markdown into HTML, and removes from HTML everything that could do harm. */
public final class Markup {

    private static final Parser MARKDOWN = Parser.builder().build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder().build();
    private static final Pattern MARKS = Pattern.compile("\\p{Punct}");

    private static final PolicyFactory HARMLESS = Sanitizers.FORMATTING
            .and(Sanitizers.BLOCKS)
            .and(Sanitizers.TABLES)
            .and(new HtmlPolicyBuilder()
                    .allowElements(
                            "a", "span", "hr", "ol", "pre", "dl", "dt", "dd", "img", "details", "summary", "figure")
                    .allowUrlProtocols("https", "http", "mailto", "tel")
                    .allowAttributes("href", "title")
                    .onElements("a")
                    .allowAttributes("lang", "dir")
                    .globally()
                    .allowAttributes("start")
                    .onElements("ol")
                    .allowAttributes("alt")
                    .onElements("img")
                    .toFactory())
            .and(new HtmlPolicyBuilder()
                    .allowElements("img")
                    .allowUrlProtocols("data")
                    .allowAttributes("src")
                    .matching((element, attribute, value) -> isPicture(value) ? value : null)
                    .onElements("img")
                    .toFactory());

    private static final int KNOWN = 1_000;
    private static final Map<String, String> RENDERED = new ConcurrentHashMap<>();

    private Markup() {}

    public static String ofMarkdown(Template markdown, Scope scope) {
        return rendered(markdown, template -> template.in(scope, Markup::quotedInMarkdown), Markup::markdown);
    }

    public static String ofHtml(Template html, Scope scope) {
        return rendered(html, template -> template.in(scope, Markup::quotedInHtml), Function.identity());
    }

    /** The elements and attributes that would be removed; none if it is harmless. */
    public static Set<String> refusedInMarkdown(Template markdown) {
        return refused(markdown(markdown.withoutValues()));
    }

    public static Set<String> refusedInHtml(Template html) {
        return refused(html.withoutValues());
    }

    /** Picture sources allowed on our pages: our own, and pictures embedded in the form. */
    public static boolean isPicture(String source) {
        return source.matches("(?i)data:image/(?:png|jpeg|gif|webp|svg\\+xml)[;,].*")
                || source.startsWith("/") && !source.startsWith("//") && !source.contains("\\");
    }

    private static String rendered(
            Template template, Function<Template, String> fill, Function<String, String> toHtml) {
        if (!template.isPlain()) {
            return HARMLESS.sanitize(toHtml.apply(fill.apply(template)));
        }
        var known = RENDERED.get(template.text());
        if (known == null) {
            known = HARMLESS.sanitize(toHtml.apply(template.text()));
            if (RENDERED.size() < KNOWN) {
                RENDERED.put(template.text(), known);
            }
        }
        return known;
    }

    /** The page has a heading, and so has the step: headings in texts rank below the first of them. */
    private static String markdown(String text) {
        var document = MARKDOWN.parse(text);
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                heading.setLevel(Math.min(6, heading.getLevel() + 1));
            }
        });
        return HTML.render(document);
    }

    private static Set<String> refused(String html) {
        var refused = new TreeSet<String>();
        HARMLESS.sanitize(
                html,
                new HtmlChangeListener<Set<String>>() {
                    @Override
                    public void discardedTag(@Nullable Set<String> found, String element) {
                        refused.add("<" + element + ">");
                    }

                    @Override
                    public void discardedAttributes(@Nullable Set<String> found, String element, String... attributes) {
                        for (var attribute : attributes) {
                            refused.add(attribute + " of <" + element + ">");
                        }
                    }
                },
                refused);
        return refused;
    }

    /** A value, with everything escaped that Markdown would take for markup. */
    private static String quotedInMarkdown(String value) {
        return MARKS.matcher(value).replaceAll("\\\\$0").replace("\n", "\\\n");
    }

    private static String quotedInHtml(String value) {
        var quoted = new StringBuilder();
        value.codePoints().forEach(letter -> {
            if ("&<>\"'{}:;`=".indexOf(letter) >= 0) {
                quoted.append("&#").append(letter).append(';');
            } else {
                quoted.appendCodePoint(letter);
            }
        });
        return quoted.toString();
    }
}
