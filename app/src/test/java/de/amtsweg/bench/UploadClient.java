package de.amtsweg.bench;

import de.amtsweg.Visitor;
import de.amtsweg.app.incoming.Body;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/**
 * Sends large files from a process of its own, so that its memory is not the product's: to the product as browsers do, or
 * with the bare client to the object store.
 */
final class UploadClient {

    private static final byte[] BLOCK = block();

    private UploadClient() {}

    /**
     * @param arguments {@code product} or {@code store}, how many files, of how many megabytes, from how many clients, and
     *     the product's address or the store's address, keys and bucket
     */
    public static void main(String[] arguments) {
        try {
            run(arguments);
            System.exit(0);
        } catch (Exception failed) {
            failed.printStackTrace();
            // other clients are still at work
            System.exit(1);
        }
    }

    private static void run(String[] arguments) throws Exception {
        int files = Integer.parseInt(arguments[1]);
        long size = Long.parseLong(arguments[2]) * 1_000_000;
        int clients = Integer.parseInt(arguments[3]);
        var work = new ArrayList<Callable<Void>>();
        for (int client = 0; client < clients; client++) {
            int own = files / clients;
            int number = client;
            work.add(
                    arguments[0].equals("product")
                            ? toProduct(arguments[4], own, size)
                            : toStore(List.of(arguments).subList(4, 8), number, own, size));
        }
        var threads = Executors.newFixedThreadPool(clients);
        long start = System.nanoTime();
        for (var done : threads.invokeAll(work)) {
            done.get();
        }
        System.out.println("seconds=" + (System.nanoTime() - start) / 1e9);
    }

    private static Callable<Void> toProduct(String product, int files, long size) {
        var guest = new Visitor(product);
        var form = guest.begin("leitbild-idee");
        var token = guest.token(form);
        return () -> {
            for (int i = 0; i < files; i++) {
                var body = new Body().field("_csrf", token).field("_action", "save");
                int status = guest.post(form, body, "bild", "gross.jpg", () -> content(size))
                        .statusCode();
                if (status != 204) {
                    throw new AssertionError("status " + status);
                }
            }
            return null;
        };
    }

    private static Callable<Void> toStore(List<String> store, int client, int files, long size) {
        var minio = MinioClient.builder()
                .endpoint(store.get(0))
                .region("eu-central-1")
                .credentials(store.get(1), store.get(2))
                .build();
        return () -> {
            for (int i = 0; i < files; i++) {
                minio.putObject(
                        PutObjectArgs.builder().bucket(store.get(3)).object("bench/%d-%d".formatted(client, i)).stream(
                                        content(size), size, 8L * 1024 * 1024)
                                .build());
            }
            return null;
        };
    }

    /** It begins as a picture does, and is no more than its beginning. */
    private static InputStream content(long size) {
        var blocks = new ArrayList<InputStream>();
        for (long rest = size; rest > 0; rest -= BLOCK.length) {
            blocks.add(new ByteArrayInputStream(BLOCK, 0, (int) Math.min(rest, BLOCK.length)));
        }
        return new SequenceInputStream(Collections.enumeration(blocks));
    }

    private static byte[] block() {
        var block = new byte[1_000_000];
        new Random(1).nextBytes(block);
        var head = new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16};
        System.arraycopy(head, 0, block, 0, head.length);
        System.arraycopy("JFIF\0\1\1".getBytes(StandardCharsets.ISO_8859_1), 0, block, head.length, 7);
        return block;
    }
}
