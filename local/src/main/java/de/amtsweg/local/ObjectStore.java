package de.amtsweg.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** An S3 server on a folder; in its own process because its libraries clash with the product's. */
class ObjectStore {

    static final String ACCESS_KEY = "amtsweg";
    static final String SECRET_KEY = "amtsweg-local";

    private ObjectStore() {}

    static Child start(Place place, Running running) {
        var settings = place.folder("s3").resolve("s3proxy.conf");
        try {
            Files.writeString(
                    settings, """
                    s3proxy.endpoint=http://127.0.0.1:%d
                    s3proxy.authorization=aws-v2-or-v4
                    s3proxy.identity=%s
                    s3proxy.credential=%s
                    s3proxy.v4-max-non-chunked-request-size=268435456
                    jclouds.provider=filesystem-nio2
                    jclouds.filesystem.basedir=%s
                    """.formatted(place.port(Port.S3), ACCESS_KEY, SECRET_KEY, place.folder("s3/buckets")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var jar = place.download("s3proxy", "s3proxy.version", "-jar-with-dependencies.jar");
        var arguments = List.of(
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar.toString(),
                "--properties",
                settings.toString());
        var store = Child.java(place, running, "s3", arguments, Map.of());
        store.answers(place.url(Port.S3), Duration.ofSeconds(60));
        return store.orFailure();
    }
}
