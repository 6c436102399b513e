package de.amtsweg.processes.gate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads potentially hostile XML: without document types, hence without entities, and limited in size and depth. */
final class Xml {

    static final int MAX_BYTES = 1_000_000;
    private static final int MAX_DEPTH = 60;
    private static final String DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private Xml() {}

    /** Why a file was not read. */
    static final class Unreadable extends Exception {

        private final String code;
        private final int line;

        private Unreadable(String code, int line, @Nullable String why) {
            super(why);
            this.code = code;
            this.line = line;
        }

        String code() {
            return code;
        }

        int line() {
            return line;
        }
    }

    static Node read(byte[] file) throws Unreadable {
        if (file.length > MAX_BYTES) {
            throw new Unreadable("xml.large", 1, null);
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
            factory.newSAXParser().parse(new ByteArrayInputStream(file), reader);
        } catch (SAXParseException invalid) {
            var words = String.valueOf(invalid.getMessage());
            throw new Unreadable(
                    words.contains("DOCTYPE") ? "xml.doctype" : "xml.invalid",
                    Math.max(1, invalid.getLineNumber()),
                    words);
        } catch (TooDeep deep) {
            throw new Unreadable("xml.deep", deep.line, null);
        } catch (SAXException | IOException invalid) {
            throw new Unreadable("xml.invalid", 1, invalid.getMessage());
        } catch (ParserConfigurationException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
        if (reader.root == null) {
            throw new Unreadable("xml.invalid", 1, null);
        }
        return reader.root;
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
        public void startElement(String uri, String localName, String qName, Attributes attributes) throws TooDeep {
            int line = locator == null ? 1 : locator.getLineNumber();
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
