package de.amtsweg.storage.objects;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and hashes the bytes that pass, and stops at a limit. */
public final class Measured extends FilterInputStream {

    private final MessageDigest digest = sha256();
    private final long limit;
    private long size;

    /** The content exceeds the limit. */
    public static final class OverLimit extends IOException {}

    public Measured(InputStream content, long limit) {
        super(content);
        this.limit = limit;
    }

    public long size() {
        return size;
    }

    public String sha256Hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        if (read > 0) {
            size += read;
            if (size > limit) {
                throw new OverLimit();
            }
            digest.update(bytes, offset, read);
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
