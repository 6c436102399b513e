package de.amtsweg.storage.reading;

import de.amtsweg.storage.reading.Reading.Oddity;
import de.amtsweg.storage.reading.Reading.Outcome;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;

/** What the pages of a PDF show and would do. */
final class PdfPages {

    /** How many objects are searched for scripts. */
    private static final int MOST_OBJECTS = 100_000;

    private static final int DEEPEST_FORM = 4;

    /** Neither text nor pictures do anything, and parent references lead back to where we came from. */
    private static final Set<COSName> QUIET = Set.of(
            COSName.RESOURCES,
            COSName.CONTENTS,
            COSName.PARENT,
            COSName.P,
            COSName.STRUCT_TREE_ROOT,
            COSName.METADATA,
            COSName.AP);

    private static final Set<String> ACTIONS = Set.of("Launch", "ImportData", "GoToR", "Rendition", "RichMediaExecute");

    private static final COSName UNICODE_NAME = COSName.getPDFName("UF");
    private static final COSName NEEDS_RENDERING = COSName.getPDFName("NeedsRendering");

    private PdfPages() {}

    static void look(PDDocument document, Finds found, Attachments attachments) throws IOException {
        found.pages(document.getNumberOfPages());
        var catalog = document.getDocumentCatalog();
        var files = new ArrayList<COSDictionary>();
        actions(catalog.getCOSObject(), found, files);
        for (var file : files) {
            take(file, found, attachments);
        }
        try {
            var form = catalog.getAcroForm(null);
            found.note(Oddity.XFA, form != null && form.hasXFA());
            found.note(
                    Oddity.DYNAMIC,
                    form != null
                            && form.hasXFA()
                            && (form.xfaIsDynamic() || catalog.getCOSObject().getBoolean(NEEDS_RENDERING, false)));
            found.signed(!document.getSignatureDictionaries().isEmpty());
        } catch (RuntimeException noForm) {
            // without a form there is no XFA
        }
    }

    /** The same file may be there in variants for several systems. */
    private static void take(COSDictionary file, Finds found, Attachments attachments) throws IOException {
        var name = Objects.requireNonNullElse(file.getString(UNICODE_NAME, file.getString(COSName.F)), "");
        if (file.getDictionaryObject(COSName.EF) instanceof COSDictionary variants) {
            var taken = Collections.newSetFromMap(new IdentityHashMap<COSBase, Boolean>());
            for (var key : variants.keySet()) {
                if (variants.getDictionaryObject(key) instanceof COSStream content && taken.add(content)) {
                    try (var bytes = content.createInputStream()) {
                        attachments.take(name, bytes, found);
                    }
                }
            }
        }
    }

    static void draw(Order order, Finds found) {
        try (var document = Loader.loadPDF(order.file().toFile())) {
            if (order.page() < document.getNumberOfPages()) {
                var page = render(document, order.page(), order.edge(), ImageType.RGB);
                found.picture(page == null ? null : Picture.jpeg(page));
            }
        } catch (IOException | RuntimeException notToBeDrawn) {
            // then there is no picture of it
        }
    }

    /** @return null if the page has no size, or shows a picture too large for memory */
    static @Nullable BufferedImage render(PDDocument document, int number, int edge, ImageType type)
            throws IOException {
        var page = document.getPage(number);
        var box = page.getCropBox();
        float longer = Math.max(box.getWidth(), box.getHeight());
        if (!(longer >= 1) || !fits(page.getResources(), DEEPEST_FORM)) {
            return null;
        }
        var renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
        return renderer.renderImage(number, edge / longer, type);
    }

    private static boolean fits(@Nullable PDResources resources, int depth) throws IOException {
        if (resources == null || depth == 0) {
            return true;
        }
        if (!(resources.getCOSObject().getDictionaryObject(COSName.XOBJECT) instanceof COSDictionary objects)) {
            return true;
        }
        for (var name : objects.keySet()) {
            if (objects.getDictionaryObject(name) instanceof COSStream object) {
                long pixels = (long) object.getInt(COSName.WIDTH, 0) * object.getInt(COSName.HEIGHT, 0);
                if (pixels > Picture.MOST_PIXELS_AT_ONCE) {
                    return false;
                }
                if (object.getDictionaryObject(COSName.RESOURCES) instanceof COSDictionary inner
                        && !fits(new PDResources(inner), depth - 1)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** @param files takes the descriptions of the files inside, wherever they are */
    private static void actions(COSBase root, Finds found, List<COSDictionary> files) {
        var seen = Collections.newSetFromMap(new IdentityHashMap<COSBase, Boolean>());
        var next = new ArrayDeque<COSBase>();
        next.add(root);
        while (!next.isEmpty() && seen.size() < MOST_OBJECTS) {
            var object = next.poll();
            if (object instanceof COSObject reference) {
                object = reference.getObject();
            }
            if (object == null || !seen.add(object)) {
                continue;
            }
            if (object instanceof COSDictionary dictionary) {
                var action = dictionary.getNameAsString(COSName.S);
                found.note(Oddity.SCRIPT, "JavaScript".equals(action) || dictionary.containsKey(COSName.JS));
                found.note(Oddity.ACTION, action != null && ACTIONS.contains(action));
                found.note(Oddity.SENDS, "SubmitForm".equals(action));
                // to a page of a file inside this one, unless it names another one
                found.note(Oddity.ACTION, "GoToE".equals(action) && dictionary.containsKey(COSName.F));
                if (dictionary.containsKey(COSName.EF)) {
                    found.note(Oddity.ATTACHMENT, true);
                    files.add(dictionary);
                }
                dictionary.entrySet().stream()
                        .filter(entry -> !QUIET.contains(entry.getKey()))
                        .map(Map.Entry::getValue)
                        .filter(PdfPages::leadsOn)
                        .forEach(next::add);
            } else if (object instanceof COSArray array) {
                for (int i = 0; i < array.size(); i++) {
                    if (leadsOn(array.get(i))) {
                        next.add(array.get(i));
                    }
                }
            }
        }
        // what was not looked at may be anything
        found.fail(Outcome.TOO_BIG, !next.isEmpty());
    }

    private static boolean leadsOn(@Nullable COSBase object) {
        return object instanceof COSObject || object instanceof COSDictionary || object instanceof COSArray;
    }
}
