package de.amtsweg.storage.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PicturesTest {

    @Test
    void makesLargePicturesSmallerAndLeavesSmallOnesAlone() throws IOException {
        assertThat(copy(jpeg(3000, 1500)).getWidth()).isEqualTo(1200);
        assertThat(copy(jpeg(3000, 1500)).getHeight()).isEqualTo(600);
        assertThat(copy(jpeg(120, 80)).getWidth()).isEqualTo(120);
    }

    @Test
    void keepsNothingOfWhatIsHiddenInAPicture() throws IOException {
        var secret = "51.4344N 6.7623E taken by Mia Muster";
        var original = withComment(jpeg(300, 200), secret);
        assertThat(text(original)).contains(secret);
        assertThat(text(Pictures.forEverybody(new ByteArrayInputStream(original))
                        .orElseThrow()))
                .doesNotContain(secret);
    }

    @Test
    void turnsAPictureAsItsCameraWasHeld() throws IOException {
        assertThat(copy(lyingOnItsSide(jpeg(300, 200))).getHeight()).isEqualTo(300);
    }

    @Test
    void refusesAHugePictureBeforeItIsUnpacked() {
        assertThat(Pictures.forEverybody(new ByteArrayInputStream(headOfPng(30_000, 30_000))))
                .isEmpty();
    }

    @Test
    void refusesWhatIsNoPicture() {
        assertThat(Pictures.forEverybody(new ByteArrayInputStream("<svg/>".getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
    }

    private static BufferedImage copy(byte[] original) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(
                Pictures.forEverybody(new ByteArrayInputStream(original)).orElseThrow()));
    }

    private static byte[] jpeg(int width, int height) throws IOException {
        var file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpg", file);
        return file.toByteArray();
    }

    private static byte[] withComment(byte[] jpeg, String comment) {
        return withSegment(jpeg, 0xFE, comment.getBytes(StandardCharsets.US_ASCII));
    }

    /** Exif with the one entry Orientation = 6: turn by 90 degrees. */
    private static byte[] lyingOnItsSide(byte[] jpeg) {
        var exif = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4);
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put("MM".getBytes(StandardCharsets.US_ASCII));
        exif.putShort((short) 42).putInt(8);
        exif.putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 6)
                .putShort((short) 0);
        exif.putInt(0);
        return withSegment(jpeg, 0xE1, exif.array());
    }

    private static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        return ByteBuffer.allocate(jpeg.length + content.length + 4)
                .put(jpeg, 0, 2)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .put(content)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    private static byte[] headOfPng(int width, int height) {
        var head = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        var chunk = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .put(head)
                .array();
        var sum = new CRC32();
        sum.update(chunk);
        var end = new byte[] {0, 0, 0, 0, 'I', 'E', 'N', 'D', (byte) 0xAE, 0x42, 0x60, (byte) 0x82};
        return ByteBuffer.allocate(8 + 4 + 17 + 4 + end.length)
                .putLong(0x89504E470D0A1A0AL)
                .putInt(13)
                .put(chunk)
                .putInt((int) sum.getValue())
                .put(end)
                .array();
    }

    private static String text(byte[] file) {
        return new String(Arrays.copyOf(file, file.length), StandardCharsets.ISO_8859_1);
    }
}
