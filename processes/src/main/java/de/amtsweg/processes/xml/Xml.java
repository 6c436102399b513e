package de.amtsweg.processes.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.Locator2;
import org.xml.sax.helpers.DefaultHandler;

/** Reads potentially hostile XML: without document types, hence without entities, and limited in size and depth. */
public final class Xml {

    private static final int MAX_BYTES = 1_000_000;
    private static final int MAX_DEPTH = 60;
    private static final String DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    /** What the parser says, and what we call it; its own words are for programmers. */
    private static final Map<Pattern, String> REASONS = reasons();

    private static final Pattern DECLARED =
            Pattern.compile("\\A(<\\?xml[^>]{0,60}?encoding\\s{0,9}=\\s{0,9}[\"'])([\\w.-]+)([\"'])");

    private Xml() {}

    /** It speaks the language of the machine; on those that speak neither of these, nobody learns more than the line. */
    private static Map<Pattern, String> reasons() {
        var reasons = new LinkedHashMap<Pattern, String>();
        reasons.put(
                Pattern.compile("element type \"([^\"]+)\" must be terminated|Elementtyp \"([^\"]+)\" muss mit"),
                "tag");
        reasons.put(
                Pattern.compile(
                        "must start and end within|innerhalb derselben Entity|Premature end|Vorzeitiges Dateiende"),
                "cut");
        reasons.put(
                Pattern.compile("prefix \"([^\"]+)\" for .* not bound|Präfix \"([^\"]+)\" für .* nicht gebunden"),
                "prefix");
        reasons.put(Pattern.compile("Attribute \"([^\"]+)\" was already|Attribut \"([^\"]+)\" wurde bereits"), "twice");
        reasons.put(
                Pattern.compile("entity name must|muss umgehend der Entityname|reference to entity|Referenz zu Entity"),
                "ampersand");
        reasons.put(
                Pattern.compile("entity \"([^\"]+)\" was referenced|Entity \"([^\"]+)\" wurde referenziert"), "entity");
        reasons.put(Pattern.compile("(?i:prolog|root.element)"), "start");
        reasons.put(
                Pattern.compile(
                        "(?i:invalid byte|ungültiges byte|invalid XML character|ungültiges XML-Zeichen|encoding)"),
                "characters");
        reasons.put(
                Pattern.compile(
                        "attribute \"([^\"]+)\"|Attributs? \"([^\"]+)\"|Attribute name \"([^\"]+)\"|Attributname \"([^\"]+)\""),
                "attribute");
        return reasons;
    }

    /** Those that every reader of the file reads alike: the platform, the engine, a browser and a person. */
    private static final Set<String> ENCODINGS = Set.of(
            "UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "ISO-8859-1", "US-ASCII", "ASCII", "WINDOWS-1252", "CP1252");

    private static Unreadable broken(int line, String words) {
        var text = words.strip();
        for (var reason : REASONS.entrySet()) {
            var said = reason.getKey().matcher(text);
            if (said.find()) {
                var names = IntStream.rangeClosed(1, said.groupCount())
                        .mapToObj(said::group)
                        .filter(Objects::nonNull);
                return new Unreadable(
                        "xml.invalid",
                        line,
                        Stream.concat(Stream.of("xml.invalid." + reason.getValue()), names)
                                .toArray(String[]::new));
            }
        }
        return new Unreadable("xml.invalid", line, "xml.invalid.other");
    }

    /** Why a file was not read. */
    public static final class Unreadable extends Exception {

        private final String code;
        private final int line;
        private final List<String> values;

        private Unreadable(String code, int line, String... values) {
            super(code);
            this.code = code;
            this.line = line;
            this.values = List.of(values);
        }

        /** For {@code xml.invalid}: the key of the reason in the messages, and its arguments. */
        public List<String> values() {
            return values;
        }

        public String code() {
            return code;
        }

        public int line() {
            return line;
        }
    }

    public static Node read(byte[] file) throws Unreadable {
        if (file.length > MAX_BYTES) {
            throw new Unreadable("xml.large", 1);
        }
        var reader = new Reader();
        try {
            var factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(DOCTYPE, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            var parser = factory.newSAXParser();
            parser.parse(new ByteArrayInputStream(file), reader);
        } catch (SAXParseException invalid) {
            var words = String.valueOf(invalid.getMessage());
            int line = Math.max(1, invalid.getLineNumber());
            throw words.contains("DOCTYPE") ? new Unreadable("xml.doctype", line) : broken(line, words);
        } catch (TooDeep deep) {
            throw new Unreadable("xml.deep", deep.line);
        } catch (TooStrange encoding) {
            throw broken(encoding.line, "encoding");
        } catch (UnsupportedEncodingException unknown) {
            throw broken(1, "encoding");
        } catch (SAXException | IOException invalid) {
            throw broken(1, String.valueOf(invalid.getMessage()));
        } catch (ParserConfigurationException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
        if (reader.root == null) {
            throw broken(1, "");
        }
        return reader.root;
    }

    /** The file as text, read by the encoding that it declares, and declaring UTF-8 itself. */
    public static String text(byte[] file) {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var charset = StandardCharsets.UTF_8;
        try {
            var reader = factory.createXMLStreamReader(new ByteArrayInputStream(file));
            var declared = reader.getCharacterEncodingScheme();
            charset = Charset.forName(
                    declared == null || declared.equalsIgnoreCase("UTF-16") ? reader.getEncoding() : declared);
        } catch (XMLStreamException | IllegalArgumentException unreadable) {
            // then it is no XML that anybody could read
        }
        var text = new String(file, charset);
        return DECLARED.matcher(text.startsWith("\ufeff") ? text.substring(1) : text)
                .replaceFirst("$1UTF-8$3");
    }

    private static final class TooStrange extends SAXException {

        private final int line;

        private TooStrange(int line) {
            this.line = line;
        }
    }

    private static final class TooDeep extends SAXException {

        private final int line;

        private TooDeep(int line) {
            this.line = line;
        }
    }

    private static final class Reader extends DefaultHandler {

        private final Deque<Node> open = new ArrayDeque<>();
        private @Nullable Locator locator;
        private @Nullable Node root;

        @Override
        public void setDocumentLocator(Locator locator) {
            this.locator = locator;
        }

        @Override
        public void startElement(String uri, String localName, String qName, Attributes attributes)
                throws SAXException {
            int line = locator == null ? 1 : locator.getLineNumber();
            if (root == null
                    && locator instanceof Locator2 known
                    && known.getEncoding() != null
                    && !ENCODINGS.contains(known.getEncoding().toUpperCase(Locale.ROOT))) {
                throw new TooStrange(line);
            }
            if (open.size() == MAX_DEPTH) {
                throw new TooDeep(line);
            }
            var node = new Node(uri, localName, line, open.peek());
            for (int i = 0; i < attributes.getLength(); i++) {
                node.add(attributes.getURI(i), attributes.getLocalName(i), attributes.getValue(i));
            }
            if (root == null) {
                root = node;
            }
            open.push(node);
        }

        @Override
        public void endElement(String uri, String localName, String qName) {
            open.pop();
        }

        @Override
        public void characters(char[] characters, int start, int length) {
            var node = open.peek();
            if (node != null) {
                node.add(new String(characters, start, length));
            }
        }

        @Override
        public void error(SAXParseException invalid) throws SAXException {
            throw invalid;
        }
    }
}
