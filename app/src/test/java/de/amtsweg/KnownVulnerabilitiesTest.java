package de.amtsweg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** What the product is made of, beside what is known to be vulnerable; needs no network, so that every build asks. */
class KnownVulnerabilitiesTest {

    private static final List<Advisory> ADVISORIES = advisories();

    @Test
    void noComponentHasAVulnerabilityThatIsKnownToUs() {
        assertThat(found(Stream.concat(components("application"), components("web"))))
                .isEmpty();
    }

    @Test
    void thePartsListsNameWhatTheProductStandsOn() {
        assertThat(components("application"))
                .anyMatch(purl -> purl.startsWith("pkg:maven/org.camunda.bpm/camunda-engine@"))
                .anyMatch(purl -> purl.startsWith("pkg:maven/org.apache.tomcat.embed/tomcat-embed-core@"))
                .noneMatch(purl -> purl.contains("junit"));
        assertThat(components("web"))
                .anyMatch(purl -> purl.startsWith("pkg:npm/htmx.org@"))
                .anyMatch(purl -> purl.startsWith("pkg:npm/%40kern-ux/native@"));
    }

    @ParameterizedTest
    @CsvSource({
        "pkg:maven/org.apache.tika/tika-core@3.2.1?type=jar,CVE-2025-66516",
        "pkg:maven/org.apache.tomcat.embed/tomcat-embed-core@11.0.0-M5,CVE-2025-24813",
        "pkg:maven/org.apache.tomcat.embed/tomcat-embed-core@11.0.9?type=jar,CVE-2025-48989",
        "pkg:maven/org.apache.commons/commons-fileupload2-core@2.0.0-M2,CVE-2025-48976",
        "pkg:maven/org.thymeleaf/thymeleaf@3.1.3.RELEASE?type=jar,CVE-2026-40478",
        "pkg:maven/com.squareup.okio/okio-jvm@3.3.0?type=jar,CVE-2023-3635",
        "pkg:maven/org.camunda.bpm.webapp/camunda-webapp-webjar@7.24.0?type=jar,CVE-2026-77226",
        "pkg:maven/org.camunda.bpm/camunda-engine-rest-core-jakarta@7.24.0?type=jar,CVE-2026-109432",
        "pkg:npm/dompurify@3.2.3,CVE-2025-26791"
    })
    void aComponentInARangeIsFound(String purl, String advisory) {
        assertThat(found(Stream.of(purl))).contains(advisory + " " + purl);
    }

    @ParameterizedTest
    @CsvSource({
        "pkg:maven/org.apache.tika/tika-core@3.2.2?type=jar",
        "pkg:maven/org.apache.commons/commons-fileupload2-core@2.0.0-M4",
        "pkg:maven/org.apache.commons/commons-fileupload2-core@2.0.0",
        "pkg:maven/org.thymeleaf/thymeleaf@3.1.4.RELEASE?type=jar",
        "pkg:maven/com.google.guava/guava@33.0.0-jre?type=jar",
        "pkg:maven/org.thymeleaf/thymeleaf-spring6@3.1.3.RELEASE?type=jar"
    })
    void aComponentOutsideOfItIsNot(String purl) {
        assertThat(found(Stream.of(purl))).isEmpty();
    }

    @Test
    void whatWeLiveWithIsExplainedInADecision() throws IOException {
        for (var advisory : ADVISORIES) {
            if (!advisory.decision().isEmpty()) {
                assertThat(Files.readString(Path.of("..", advisory.decision()))).contains(advisory.id());
            }
        }
    }

    private record Advisory(String id, Pattern component, String since, String fixed, String decision) {

        boolean concerns(String purl) {
            var found = component.matcher(purl);
            return found.matches()
                    && compare(found.group(1), since) >= 0
                    && (fixed.equals("-") || compare(found.group(1), fixed) < 0);
        }
    }

    private static List<String> found(Stream<String> purls) {
        return purls.flatMap(purl -> ADVISORIES.stream()
                        .filter(advisory -> advisory.decision().isEmpty() && advisory.concerns(purl))
                        .map(advisory -> advisory.id() + " " + purl))
                .toList();
    }

    private static Stream<String> components(String list) {
        try (var sbom = new ClassPathResource("META-INF/sbom/%s.cdx.json".formatted(list)).getInputStream()) {
            var components = new JsonMapper().readTree(sbom).path("components");
            return StreamSupport.stream(components.spliterator(), false)
                    .map(component -> component.path("purl").asString())
                    .toList()
                    .stream();
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }

    private static List<Advisory> advisories() {
        try {
            return Files.readAllLines(new ClassPathResource("known-vulnerabilities.txt")
                            .getFile()
                            .toPath())
                    .stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\|", -1))
                    .map(part -> new Advisory(
                            part[0].strip(),
                            component(part[1].strip()),
                            part[2].strip(),
                            part[3].strip(),
                            part[4].strip()))
                    .toList();
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }

    private static Pattern component(String purl) {
        return Pattern.compile(Pattern.quote(purl).replace("*", "\\E[^@]*\\Q") + "@([^?]*).*");
    }

    /** By the numbers, and where they are the same a milestone comes before its release. */
    private static int compare(String one, String other) {
        var left = one.split("[.-]");
        var right = other.split("[.-]");
        for (int i = 0; i < Math.max(left.length, right.length); i++) {
            int order = Long.compare(rank(left, i), rank(right, i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static long rank(String[] version, int part) {
        var text = part < version.length ? version[part].toLowerCase() : "0";
        if (text.matches("\\d+")) {
            return Long.parseLong(text);
        }
        // M3, RC1, alpha, beta, SNAPSHOT stand below the release; RELEASE, Final and jre are it
        return text.matches("(m|rc|cr|alpha|beta|snapshot).*")
                ? Long.parseLong("0" + text.replaceAll("\\D", "")) - 1_000_000
                : 0;
    }
}
