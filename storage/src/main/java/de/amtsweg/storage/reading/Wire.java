package de.amtsweg.storage.reading;

import de.amtsweg.storage.reading.Reading.Oddity;
import de.amtsweg.storage.reading.Reading.Outcome;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What app and reading process say to each other. The process says READY once; then for each {@link Order} it gets: TAKEN,
 * the media type as soon as it is known, and the reading. The app trusts no length that it has not limited.
 */
public final class Wire {

    public static final int READY = 'R';
    public static final int TAKEN = 'T';

    static final int MOST_ENTRIES = 40;
    static final int MOST_ATTACHMENTS = 50;
    static final int LONGEST_VALUE = 500;
    static final int LARGEST_PICTURE = 4 * 1024 * 1024;

    private static final int LONGEST_NAME = 4 * LONGEST_VALUE;

    private Wire() {}

    public static void type(DataOutputStream out, String mediaType) throws IOException {
        text(out, mediaType);
        out.flush();
    }

    public static String type(DataInputStream in) throws IOException {
        return text(in, LONGEST_NAME);
    }

    public static void reading(DataOutputStream out, Reading reading) throws IOException {
        out.writeByte(reading.outcome().ordinal());
        text(out, reading.mediaType());
        out.writeInt(bits(reading.oddities()));
        text(out, reading.text());
        text(out, reading.language());
        out.writeInt(reading.pages());
        out.writeInt(reading.metadata().size());
        for (var entry : reading.metadata().entrySet()) {
            text(out, entry.getKey());
            text(out, entry.getValue());
        }
        out.writeInt(reading.attachments().size());
        for (var attached : reading.attachments()) {
            text(out, attached.name());
            out.writeLong(attached.size());
            text(out, attached.mediaType());
            out.writeByte(attached.outcome().ordinal());
            out.writeInt(bits(attached.oddities()));
        }
        var picture = reading.picture();
        bytes(out, picture == null ? new byte[0] : picture);
        out.flush();
    }

    /** @param characters of text at most */
    public static Reading reading(DataInputStream in, int characters) throws IOException {
        return new Reading(
                outcome(in),
                text(in, LONGEST_NAME),
                oddities(in.readInt()),
                text(in, 3 * characters),
                text(in, LONGEST_NAME),
                Math.max(0, in.readInt()),
                metadata(in),
                attachments(in),
                picture(in));
    }

    private static Outcome outcome(DataInputStream in) throws IOException {
        int outcome = in.readUnsignedByte();
        if (outcome >= Outcome.values().length) {
            throw new IOException("no outcome");
        }
        return Outcome.values()[outcome];
    }

    private static List<Attached> attachments(DataInputStream in) throws IOException {
        var attachments = new ArrayList<Attached>();
        int entries = limited(in.readInt(), MOST_ATTACHMENTS);
        for (int i = 0; i < entries; i++) {
            attachments.add(new Attached(
                    text(in, LONGEST_NAME),
                    Math.max(0, in.readLong()),
                    text(in, LONGEST_NAME),
                    outcome(in),
                    oddities(in.readInt())));
        }
        return attachments;
    }

    private static int bits(Set<Oddity> oddities) {
        return oddities.stream().mapToInt(oddity -> 1 << oddity.ordinal()).sum();
    }

    private static EnumSet<Oddity> oddities(int bits) {
        var oddities = EnumSet.noneOf(Oddity.class);
        for (var oddity : Oddity.values()) {
            if ((bits & 1 << oddity.ordinal()) != 0) {
                oddities.add(oddity);
            }
        }
        return oddities;
    }

    private static Map<String, String> metadata(DataInputStream in) throws IOException {
        var metadata = new LinkedHashMap<String, String>();
        int entries = limited(in.readInt(), MOST_ENTRIES);
        for (int i = 0; i < entries; i++) {
            metadata.put(text(in, LONGEST_NAME), text(in, LONGEST_NAME));
        }
        return metadata;
    }

    private static byte @Nullable [] picture(DataInputStream in) throws IOException {
        var bytes = bytes(in, LARGEST_PICTURE);
        return bytes.length == 0 ? null : bytes;
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        bytes(out, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(DataInputStream in, int most) throws IOException {
        return new String(bytes(in, most), StandardCharsets.UTF_8);
    }

    private static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] bytes(DataInputStream in, int most) throws IOException {
        var bytes = new byte[limited(in.readInt(), most)];
        in.readFully(bytes);
        return bytes;
    }

    private static int limited(int length, int most) throws IOException {
        if (length < 0 || length > most) {
            throw new IOException("a length of " + length);
        }
        return length;
    }
}
