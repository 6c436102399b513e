package de.amtsweg.processes.procedures;

import de.amtsweg.forms.parsing.FormParser;
import de.amtsweg.forms.schema.Form;
import de.amtsweg.processes.Language;
import de.amtsweg.processes.xml.Essence;
import de.amtsweg.processes.xml.Xml;
import de.amtsweg.storage.kinds.Kind;
import de.amtsweg.storage.kinds.Kinds;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.UnaryTests;
import org.camunda.bpm.model.xml.ModelException;
import org.jspecify.annotations.Nullable;

/**
 * The files of one procedure.
 *
 * @param key name of the folder, and of the process in it
 * @param files name to content
 */
public record ProcedureFolder(String key, Map<String, byte[]> files) {

    /** For a model that does not say how long; the gate refuses those. */
    private static final Period KEPT = Period.ofYears(10);

    /** Declares kinds of documents that only this procedure knows. */
    public static final String KINDS = "unterlagen.yaml";

    private static final Pattern TEXTS = Pattern.compile("texte" + Language.ENDING);
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{Nd}_]*");
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}|camunda:collection=\"(\\w+)\"");

    /** Reads a folder of the working tree; subfolders, such as stories, are not part of it. */
    public static ProcedureFolder at(Path folder) {
        try (var listed = Files.list(folder)) {
            var files = new TreeMap<String, byte[]>();
            for (var file : listed.filter(Files::isRegularFile).toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
            return new ProcedureFolder(folder.getFileName().toString(), files);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public boolean hasFilesOf(ProcedureFolder other) {
        return files.keySet().equals(other.files.keySet())
                && files.entrySet().stream()
                        .allMatch(file -> Arrays.equals(file.getValue(), other.files.get(file.getKey())));
    }

    /** XML by the encoding that it declares, all else in UTF-8. */
    public String text(String file) {
        var content = files.getOrDefault(file, new byte[0]);
        return file.endsWith(".bpmn") || file.endsWith(".dmn")
                ? Xml.text(content)
                : new String(content, StandardCharsets.UTF_8);
    }

    /** A form, with the folder's own forms as blocks. */
    public Form form(String file) {
        return FormParser.parse(
                text(file),
                withoutEnding(file),
                block -> files.containsKey(block + ".form") ? Optional.of(text(block + ".form")) : Optional.empty());
    }

    /** @throws de.amtsweg.storage.kinds.InvalidKinds when their declaration is malformed */
    public List<Kind> kinds() {
        return files.containsKey(KINDS) ? Kinds.read(text(KINDS)) : List.of();
    }

    /** What is run of the model: what other pools, tools and notes say is only in the file. */
    public BpmnModelInstance bpmn() {
        try {
            return bpmn(Essence.of(files.getOrDefault(key + ".bpmn", new byte[0])));
        } catch (Xml.Unreadable unreadable) {
            throw new ModelException("no model: " + unreadable.getMessage(), unreadable);
        }
    }

    public static BpmnModelInstance bpmn(byte[] essence) {
        return Bpmn.readModelFromStream(new ByteArrayInputStream(essence));
    }

    public DmnModelInstance dmn(String file) {
        return Dmn.readModelFromStream(new ByteArrayInputStream(files.get(file)));
    }

    public Set<String> named(String ending) {
        return files.keySet().stream()
                .filter(file -> file.endsWith(ending))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public Properties properties(String file) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(text(file)));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return properties;
    }

    /**
     * The procedure in these files, which have passed the lint.
     *
     * @param definition see {@link Procedure#definition()}
     */
    public Procedure read(String definition, int version) {
        var model = bpmn();
        var process = model.getModelElementsByType(Process.class).iterator().next();
        var forms = new LinkedHashMap<String, Form>();
        named(".form").forEach(file -> forms.put(withoutEnding(file), form(file)));
        var tasks = new LinkedHashMap<String, UserTask>();
        model.getModelElementsByType(org.camunda.bpm.model.bpmn.instance.UserTask.class)
                .forEach(task -> tasks.put(
                        task.getId(),
                        new UserTask(
                                task.getId(),
                                task.getName(),
                                orEmpty(task.getCamundaFormRef()),
                                orEmpty(task.getCamundaCandidateGroups()),
                                UserTask.fourEyes(property(task, UserTask.FOUR_EYES)),
                                UserTask.workingDays(property(task, UserTask.WORKING_DAYS))
                                        .orElse(0))));
        var letters = new LinkedHashMap<String, String>();
        named(".html").forEach(file -> letters.put(withoutEnding(file), text(file)));
        return new Procedure(
                key,
                definition,
                version,
                process.getName(),
                process.getDocumentations().stream()
                        .map(documentation -> documentation.getTextContent().strip())
                        .collect(Collectors.joining("\n")),
                orEmpty(process.getCamundaCandidateStarterGroups()),
                startForm(model),
                forms,
                tasks,
                activities(model),
                SidePaths.ends(model).stream().map(EndEvent::getId).collect(Collectors.toUnmodifiableSet()),
                waits(model),
                variables(model, forms),
                catches(model, Procedure.WITHDRAWAL),
                retention(process),
                letters,
                kinds(),
                words(),
                text(key + ".bpmn"));
    }

    private static Period retention(Process process) {
        var kept = orEmpty(process.getCamundaHistoryTimeToLiveString());
        if (kept.isBlank()) {
            return KEPT;
        }
        return kept.startsWith("P") ? Period.parse(kept) : Period.ofDays(Integer.parseInt(kept));
    }

    private static String startForm(BpmnModelInstance model) {
        return model.getModelElementsByType(StartEvent.class).stream()
                .map(StartEvent::getCamundaFormRef)
                .filter(form -> form != null)
                .findFirst()
                .orElse("");
    }

    /** In the order of the model, which is the order in which somebody drew the work. */
    private static Map<String, String> activities(BpmnModelInstance model) {
        var activities = new LinkedHashMap<String, String>();
        model.getModelElementsByType(Process.class).forEach(process -> collect(process.getFlowElements(), activities));
        return activities;
    }

    private static void collect(Collection<FlowElement> elements, Map<String, String> activities) {
        for (var element : elements) {
            if (element instanceof Activity || element instanceof EndEvent) {
                activities.put(element.getId(), orEmpty(element.getName()));
            }
            if (element instanceof SubProcess group) {
                collect(group.getFlowElements(), activities);
            }
        }
    }

    /** Versions from before the lint asked for them may have no words there: people then read those of the task before. */
    private Set<String> waits(BpmnModelInstance model) {
        var german = properties("texte.properties");
        return SidePaths.waits(model).stream()
                .map(FlowNode::getId)
                .filter(id -> german.containsKey("status." + id))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean catches(BpmnModelInstance model, String message) {
        return model.getModelElementsByType(MessageEventDefinition.class).stream()
                .anyMatch(event -> event.getMessage() != null
                        && message.equals(event.getMessage().getName()));
    }

    /** Names that gateways, dates and timers mention, whether fields or results of steps, and fields that decisions mention. */
    private Set<String> variables(BpmnModelInstance model, Map<String, Form> forms) {
        var read = new HashSet<String>();
        for (var file : named(".dmn")) {
            var rules = dmn(file);
            Stream.of(LiteralExpression.class, UnaryTests.class)
                    .flatMap(kind -> rules.getModelElementsByType(kind).stream())
                    .forEach(expression -> names(expression.getTextContent(), read));
        }
        var fields = new HashSet<String>();
        forms.values().forEach(form -> fields.addAll(form.keys()));
        read.retainAll(fields);
        expressions(read);
        return read;
    }

    /** Of conditions, dates, timers and repetitions. */
    private void expressions(Set<String> names) {
        var expression = EXPRESSION.matcher(text(key + ".bpmn"));
        while (expression.find()) {
            names(expression.group(1) == null ? expression.group(2) : expression.group(1), names);
        }
    }

    private Map<Locale, Map<String, String>> words() {
        var words = new LinkedHashMap<Locale, Map<String, String>>();
        for (var file : files.keySet()) {
            var name = TEXTS.matcher(file);
            if (name.matches()) {
                var language = name.group(1) == null ? Locale.GERMAN : Language.of(name.group(1));
                var texts = new LinkedHashMap<String, String>();
                properties(file).forEach((key, text) -> texts.put((String) key, (String) text));
                words.put(language, texts);
            }
        }
        return words;
    }

    private static String property(BaseElement element, String name) {
        return properties(element).getOrDefault(name, "");
    }

    /** The {@code camunda:property} children of an element. */
    public static Map<String, String> properties(BaseElement element) {
        var properties = new LinkedHashMap<String, String>();
        if (element.getExtensionElements() != null) {
            element.getExtensionElements().getElementsQuery().list().stream()
                    .flatMap(extension -> extension.getChildElementsByType(CamundaProperty.class).stream())
                    .forEach(property -> properties.putIfAbsent(
                            orEmpty(property.getCamundaName()), orEmpty(property.getCamundaValue())));
        }
        return properties;
    }

    private static void names(String expression, Set<String> names) {
        var found = NAME.matcher(expression);
        while (found.find()) {
            names.add(found.group());
        }
    }

    public static String withoutEnding(String file) {
        return file.substring(0, file.lastIndexOf('.'));
    }

    public static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
