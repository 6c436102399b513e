package de.amtsweg.processes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Everything that differs from one city to the next: a folder outside the jar, see {@code docs/city.md}. */
@Component
public class City {

    private static final List<String> SETTINGS =
            List.of("name", "references", "contact", "colours", "procedures", "land", "digest", "figures-of-persons");

    /** What is known of an office; all of it stands in letters or on pages. */
    private static final List<String> OFFICE = List.of("key", "name", "nameEn", "address", "phone", "mail");

    private static final Pattern REFERENCES = Pattern.compile("[A-Z][A-Z0-9]{0,5}");

    private static final LocalTime DIGEST = LocalTime.of(7, 0);

    private final Path folder;
    private final Map<?, ?> settings;

    @Autowired
    City(ProcessSettings settings) {
        this(settings.city());
    }

    /** @throws InvalidCity when the folder is not a city's; says what is wrong with which file */
    public City(Path folder) {
        this.folder = folder;
        this.settings = read("city.yaml", Map.class);
        for (var key : settings.keySet()) {
            if (!SETTINGS.contains(key)) {
                throw new InvalidCity(
                        folder,
                        "city.yaml has \"%s\", but only these are known: %s"
                                .formatted(key, String.join(", ", SETTINGS)));
            }
        }
        name();
        references();
        colours();
        procedures();
        land();
        digest();
        hasFiguresOfPersons();
        checkWords();
    }

    Path folder() {
        return folder;
    }

    public String name() {
        return text("name").orElseThrow(() -> new InvalidCity(folder, "city.yaml does not say the city's \"name\""));
    }

    /** The prefix of every reference. */
    public String references() {
        return text("references")
                .filter(prefix -> REFERENCES.matcher(prefix).matches())
                .orElseThrow(() -> new InvalidCity(
                        folder, "\"references\" in city.yaml must be 1 to 6 capital letters and digits, such as DU"));
    }

    /** The city's own colour: on light pages, and on dark ones. */
    public record Colours(Colour light, Colour dark) {}

    /** Empty if the city has none. */
    public Optional<Colours> colours() {
        var colours = settings.get("colours");
        if (colours == null) {
            return Optional.empty();
        }
        if (!(colours instanceof Map<?, ?> map)) {
            throw new InvalidCity(folder, "\"colours\" in city.yaml is not like { light: '#005ca9', dark: '#7cc0ff' }");
        }
        return Optional.of(new Colours(colour(map, "light", Colour.WHITE), colour(map, "dark", Colour.BLACK)));
    }

    private Colour colour(Map<?, ?> colours, String theme, Colour background) {
        try {
            var colour = new Colour(String.valueOf(colours.get(theme)));
            if (!colour.isReadableOn(background)) {
                throw new InvalidCity(
                        folder,
                        "the colour \"%s\" in city.yaml, %s, cannot be read on %s: its contrast must be 4.5 at least"
                                .formatted(theme, colour.hex(), background.hex()));
            }
            return colour;
        } catch (IllegalArgumentException none) {
            throw new InvalidCity(folder, "\"colours\" in city.yaml needs \"%s\" like '#005ca9'".formatted(theme));
        }
    }

    /** The folder that has a folder for each procedure; empty for the procedures that come with the software. */
    public Optional<Path> procedures() {
        var own = text("procedures").map(folder::resolve).map(Path::normalize);
        if (own.filter(path -> !Files.isDirectory(path)).isPresent()) {
            throw new InvalidCity(folder, "the folder of procedures, %s, is not there".formatted(own.get()));
        }
        return own;
    }

    /** The state, whose holidays the offices have; empty if only those of all states are known. */
    public Optional<Land> land() {
        return text("land").map(land -> {
            try {
                return Land.valueOf(land);
            } catch (IllegalArgumentException unknown) {
                throw new InvalidCity(
                        folder,
                        "\"land\" in city.yaml is %s, but these are known: %s"
                                .formatted(land, Arrays.toString(Land.values())));
            }
        });
    }

    /** When the digest of a working day is sent. */
    public LocalTime digest() {
        return text("digest")
                .map(time -> {
                    try {
                        return LocalTime.parse(time);
                    } catch (DateTimeParseException no) {
                        throw new InvalidCity(folder, "\"digest\" in city.yaml is no time of day such as 07:00");
                    }
                })
                .orElse(DIGEST);
    }

    /** Whether those who lead an office see how much each of its people has to do. */
    public boolean hasFiguresOfPersons() {
        return switch (text("figures-of-persons").orElse("false")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new InvalidCity(folder, "\"figures-of-persons\" in city.yaml is neither true nor false");
        };
    }

    /** Key of the office that helps whoever does not know which one to ask; empty for the first one. */
    Optional<String> contact() {
        return text("contact");
    }

    /** Where the city's own words are, without {@code .properties} and language. */
    public Path words() {
        return folder.resolve("words");
    }

    private void checkWords() {
        try (var files = Files.newDirectoryStream(folder, "words*.properties")) {
            for (var file : files) {
                checkWords(file);
            }
        } catch (IOException unreadable) {
            throw new InvalidCity(folder, "its words cannot be read, or are not in UTF-8");
        }
    }

    /** Otherwise a page would fail only when somebody asks for it. */
    private void checkWords(Path file) throws IOException {
        var words = new Properties();
        var at = "";
        try (var content = Files.newBufferedReader(file)) {
            words.load(content);
            for (var key : words.stringPropertyNames()) {
                at = ", at %s".formatted(key);
                new MessageFormat(words.getProperty(key));
            }
        } catch (IllegalArgumentException broken) {
            throw new InvalidCity(folder, "%s%s: %s".formatted(file.getFileName(), at, broken.getMessage()));
        }
    }

    List<Map<String, String>> offices() {
        List<?> offices = read("offices.yaml", List.class);
        if (offices.isEmpty()) {
            throw new InvalidCity(folder, "offices.yaml lists no office");
        }
        var read = offices.stream().map(City::texts).toList();
        for (var field : OFFICE) {
            if (read.stream().anyMatch(office -> office.getOrDefault(field, "").isBlank())) {
                throw new InvalidCity(folder, "an office has no \"%s\" in offices.yaml".formatted(field));
            }
        }
        if (read.stream().map(office -> office.get("key")).distinct().count() < read.size()) {
            throw new InvalidCity(folder, "two offices in offices.yaml have the same \"key\"");
        }
        return read;
    }

    private static Map<String, String> texts(Object office) {
        var texts = new LinkedHashMap<String, String>();
        if (office instanceof Map<?, ?> map) {
            map.forEach((key, value) -> texts.put(String.valueOf(key), String.valueOf(value)));
        }
        return texts;
    }

    private Optional<String> text(String key) {
        return Optional.ofNullable(settings.get(key)).map(String::valueOf).filter(text -> !text.isBlank());
    }

    private <T> T read(String file, Class<T> type) {
        try (var content = Files.newBufferedReader(folder.resolve(file))) {
            Object read = yaml().load(content);
            if (!type.isInstance(read)) {
                throw new InvalidCity(folder, file + " is not written as it should be");
            }
            return type.cast(read);
        } catch (IOException missing) {
            throw new InvalidCity(folder, file + " is not there, or cannot be read");
        } catch (MarkedYAMLException noYaml) {
            throw new InvalidCity(
                    folder,
                    "%s is no YAML from line %d on: %s"
                            .formatted(file, noYaml.getProblemMark().getLine() + 1, noYaml.getProblem()));
        } catch (YAMLException noYaml) {
            throw new InvalidCity(
                    folder,
                    file + " is no YAML: "
                            + noYaml.getMessage().lines().findFirst().orElse(""));
        }
    }

    /** Takes each value as it is written: 0203123 is a telephone number, and NO may be the prefix of references. */
    private static Yaml yaml() {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        var dumping = new DumperOptions();
        return new Yaml(new SafeConstructor(options), new Representer(dumping), dumping, options, new Resolver() {
            @Override
            protected void addImplicitResolvers() {
                // all words are texts
            }
        });
    }
}
