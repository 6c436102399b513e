package de.amtsweg.storage.forks;

import de.amtsweg.storage.forks.ReadingSettings.Recognition;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a reading process is started: with this Java and this class path, the configured heap, and nothing
 * of the app's environment but where programs and their data are.
 *
 * @param languages for tesseract, joined by +; empty if it is not installed or not wanted
 */
record ForkCommand(List<String> java, List<String> main, String languages) {

    static final String HOSTS = "hosts";

    private static final Set<String> HARMLESS =
            Set.of("PATH", "LANG", "LC_ALL", "TZ", "TESSDATA_PREFIX", "LD_LIBRARY_PATH", "SystemRoot");

    static ForkCommand of(ReadingSettings settings) {
        var java = new ArrayList<String>();
        java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        java.addAll(List.of(
                "-Xmx" + settings.heap().toBytes(),
                "-XX:+UseSerialGC",
                // the processors that compile are the ones that read
                "-XX:CompileThresholdScaling=2",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:MaxDirectMemorySize=64m",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                // Java's own, which libraries otherwise look for on the whole class path, for each document anew
                "-Djavax.xml.parsers.SAXParserFactory=com.sun.org.apache.xerces.internal.jaxp.SAXParserFactoryImpl",
                "-Djavax.xml.parsers.DocumentBuilderFactory=com.sun.org.apache.xerces.internal.jaxp.DocumentBuilderFactoryImpl",
                "-Djavax.xml.accessExternalDTD=",
                "-Djavax.xml.accessExternalSchema=",
                "-Djavax.xml.accessExternalStylesheet="));
        var languages = settings.recognition() == Recognition.OFF ? "" : installed();
        if (settings.recognition() == Recognition.ON && languages.isEmpty()) {
            throw new ReadingUnavailable(
                    "Text recognition is switched on, but there is no tesseract with deu or eng", null);
        }
        return new ForkCommand(List.copyOf(java), launched(), languages);
    }

    Process start(Path folder, ReadingSettings settings) throws IOException {
        var hosts = folder.resolve(HOSTS);
        hosts.toFile().createNewFile();
        var command = new ArrayList<>(java);
        command.add("-Djava.io.tmpdir=" + folder);
        command.add("-Dpdfbox.fontcache=" + folder.getParent());
        // what decodes photos of phones is unpacked there when it is first needed
        command.add("-Dorg.bytedeco.javacpp.cachedir=" + folder.resolveSibling("native"));
        // host names are looked up in an empty file, and so reach no server either
        command.add("-Djdk.net.hosts.file=" + hosts);
        command.addAll(main);
        command.add(Integer.toString(settings.characters()));
        command.add(Long.toString(settings.time().toMillis()));
        command.add(languages);
        var builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().retainAll(HARMLESS);
        return builder.start();
    }

    /** From the executable jar only Spring Boot's loader finds the classes, since they are in nested jars. */
    private static List<String> launched() {
        var location = ForkCommand.class.getProtectionDomain().getCodeSource().getLocation();
        var path = absolute(System.getProperty("java.class.path"));
        return "file".equals(location.getProtocol())
                ? List.of("-cp", path, ForkMain.class.getName())
                : List.of(
                        "-cp",
                        path,
                        "-Dloader.main=" + ForkMain.class.getName(),
                        "org.springframework.boot.loader.launch.PropertiesLauncher");
    }

    /** The process runs in a folder of its own. */
    static String absolute(String classPath) {
        return Stream.of(classPath.split(File.pathSeparator))
                .map(part -> Path.of(part).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String installed() {
        try {
            var asked = new ProcessBuilder("tesseract", "--list-langs")
                    .redirectErrorStream(true)
                    .start();
            asked.getOutputStream().close();
            var known = new String(asked.getInputStream().readNBytes(100_000), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .toList();
            asked.waitFor(10, TimeUnit.SECONDS);
            return String.join(
                    "+", Stream.of("deu", "eng").filter(known::contains).toList());
        } catch (IOException notInstalled) {
            return "";
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
