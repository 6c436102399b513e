package de.amtsweg.storage.reading;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Whether a file of one type can pass for another, judged by its bytes alone. */
final class Faces {

    /** How far from its end a ZIP archive can announce its directory. */
    private static final int ZIP_END = 22 + 65_535;

    /** PDF readers search this far for the beginning. */
    private static final int PDF_START = 1024;

    private static final int PDF_END = 4096;
    private static final int JPEG_END = 64 * 1024;
    private static final int PIECE = 256 * 1024;

    /** In lower case; long enough not to occur by chance in the bytes of a photo. */
    private static final List<byte[]> MARKUP = List.of(
            ascii("<script"),
            ascii("<!doctype html"),
            ascii("<html"),
            ascii("<iframe"),
            ascii("<?php "),
            ascii("<?xml-stylesheet"),
            ascii("//www.w3.org/1999/xhtml"),
            ascii("//www.w3.org/2000/svg"));

    /** The second letters of all of these. */
    private static final BitSet SECONDS =
            MARKUP.stream().mapToInt(mark -> mark[1]).collect(BitSet::new, BitSet::set, BitSet::or);

    private static final int LONGEST = 32;

    private Faces() {}

    static boolean second(Path file, String mediaType) throws IOException {
        try (var content = FileChannel.open(file)) {
            var head = read(content, 0, PDF_START);
            int pdf = indexOf(head, ascii("%PDF-"), 0);
            boolean isPdf = mediaType.equals(FileReading.PDF);
            return (isPdf ? !atStart(head, pdf) : pdf >= 0)
                    || zip(content)
                    || atStart(head, indexOf(head, ascii("GIF8"), 0)) && comments(head);
        }
    }

    static boolean hidesPdf(Path file) throws IOException {
        try (var content = FileChannel.open(file)) {
            return indexOf(read(content, 0, PDF_START), ascii("%PDF-"), 0) >= 0;
        }
    }

    /** A byte order mark or white space before the beginning is sloppy and common; anything else there is a second file. */
    private static boolean atStart(byte[] head, int found) {
        for (int i = 0; i < found; i++) {
            int b = head[i] & 0xff;
            if (b > ' ' && b != 0xef && b != 0xbb && b != 0xbf) {
                return false;
            }
        }
        return found >= 0;
    }

    /** A GIF whose width and height read as the beginning of a comment or an assignment is also a script. */
    private static boolean comments(byte[] head) {
        return head.length > 8 && (head[6] == '/' && (head[7] == '*' || head[7] == '/') || head[6] == '=');
    }

    /** An archive is read from its end: the end must fit exactly, and the directory must be where it says. */
    private static boolean zip(FileChannel content) throws IOException {
        int length = (int) Math.min(content.size(), ZIP_END);
        var tail = read(content, content.size() - length, length);
        var numbers = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = tail.length - 22; at >= 0; at--) {
            if (numbers.getInt(at) == 0x06054b50 && at + 22 + (numbers.getShort(at + 20) & 0xffff) == tail.length) {
                long directory = content.size() - tail.length + at - (numbers.getInt(at + 12) & 0xffffffffL);
                var entry = directory < 0 ? new byte[0] : read(content, directory, 4);
                if (numbers.getShort(at + 10) == 0 || indexOf(entry, new byte[] {'P', 'K', 1, 2}, 0) == 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the file is complete, as far as that can be checked cheaply. */
    static boolean ends(Path file, String mediaType) throws IOException {
        try (var content = FileChannel.open(file)) {
            return switch (mediaType) {
                case FileReading.PDF -> {
                    var tail = tail(content, PDF_END);
                    yield indexOf(tail, ascii("%%EOF"), 0) >= 0 || indexOf(tail, ascii("startxref"), 0) >= 0;
                }
                case "image/jpeg" -> indexOf(tail(content, JPEG_END), new byte[] {(byte) 0xff, (byte) 0xd9}, 0) >= 0;
                case "image/png" -> indexOf(tail(content, JPEG_END), ascii("IEND"), 0) >= 0;
                default -> true;
            };
        }
    }

    /** Markup that a browser would follow; in UTF-16 too. */
    static boolean markup(Path file) throws IOException {
        try (var content = FileChannel.open(file)) {
            for (long at = 0; at < content.size(); at += PIECE - 2 * LONGEST) {
                var piece = read(content, at, PIECE);
                for (int i = 0; i < piece.length; i++) {
                    if ((piece[i] == '<' || piece[i] == '/') && isMarkup(piece, i)) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    private static boolean isMarkup(byte[] piece, int at) {
        int second = at + 1;
        while (second < piece.length && piece[second] == 0) {
            second++;
        }
        if (second == piece.length || !SECONDS.get(Byte.toUnsignedInt(small(piece[second])))) {
            return false;
        }
        for (var mark : MARKUP) {
            if (says(piece, mark, at)) {
                return true;
            }
        }
        return false;
    }

    /** In upper or lower case, with or without the zeros that UTF-16 has between them. */
    private static boolean says(byte[] piece, byte[] mark, int from) {
        int at = from;
        for (var wanted : mark) {
            while (at < piece.length && piece[at] == 0) {
                at++;
            }
            if (at == piece.length || small(piece[at]) != wanted) {
                return false;
            }
            at++;
        }
        return true;
    }

    private static byte small(byte letter) {
        return letter >= 'A' && letter <= 'Z' ? (byte) (letter + 32) : letter;
    }

    private static byte[] tail(FileChannel content, int length) throws IOException {
        return read(content, Math.max(0, content.size() - length), length);
    }

    private static byte[] read(FileChannel content, long at, int length) throws IOException {
        var buffer = ByteBuffer.allocate((int) Math.max(0, Math.min(length, content.size() - at)));
        while (buffer.hasRemaining() && content.read(buffer, at + buffer.position()) > 0) {
            // until it is full
        }
        return buffer.array();
    }

    private static int indexOf(byte[] bytes, byte[] wanted, int from) {
        for (int i = from; i <= bytes.length - wanted.length; i++) {
            if (startsWith(bytes, wanted, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean startsWith(byte[] bytes, byte[] wanted, int at) {
        return at + wanted.length <= bytes.length
                && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
