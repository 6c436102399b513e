package de.amtsweg.storage.reading;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_HEVC;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGR24;
import static org.bytedeco.ffmpeg.global.swscale.SWS_AREA;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;

/**
 * A picture in HEIC, as phones store photos: mostly a grid of tiles, each compressed like a film of one picture. FFmpeg
 * decodes the tiles, nothing else of it is used; each is drawn at its place, no larger than wanted.
 */
final class PhonePhoto implements AutoCloseable {

    private final AVFormatContext container;
    private final List<Tile> tiles = new ArrayList<>();
    private int width;
    private int height;

    /** @param stream in which a tile is; its place is that of its upper left corner */
    private record Tile(int stream, int x, int y) {}

    /** @throws IOException also where the library has no natives, such as on another processor */
    static PhonePhoto open(Path file) throws IOException {
        try {
            return new PhonePhoto(file);
        } catch (LinkageError noLibrary) {
            throw new IOException("no decoder on this platform", noLibrary);
        }
    }

    private PhonePhoto(Path file) throws IOException {
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
        container = avformat.avformat_alloc_context();
        var options = new AVDictionary(null);
        avutil.av_dict_set(options, "protocol_whitelist", "file", 0);
        try {
            // frees the container if it cannot be opened
            if (avformat.avformat_open_input(container, "file:" + file, avformat.av_find_input_format("mov"), options)
                    < 0) {
                throw new IOException("no HEIC");
            }
        } finally {
            avutil.av_dict_free(options);
        }
        find();
        if (tiles.isEmpty() || width <= 0 || height <= 0) {
            close();
            throw new IOException("no picture in it");
        }
    }

    /** The first grid, or else the first picture that is not a part of another. */
    private void find() {
        for (int i = 0; i < container.nb_stream_groups() && tiles.isEmpty(); i++) {
            var group = container.stream_groups(i);
            if (group.type() == avformat.AV_STREAM_GROUP_PARAMS_TILE_GRID) {
                var grid = group.params_tile_grid();
                width = grid.width();
                height = grid.height();
                for (int tile = 0; tile < grid.nb_tiles(); tile++) {
                    tiles.add(new Tile(
                            group.streams(grid.offsets_idx(tile)).index(),
                            grid.offsets_horizontal(tile) - grid.horizontal_offset(),
                            grid.offsets_vertical(tile) - grid.vertical_offset()));
                }
            }
        }
        for (int i = 0; i < container.nb_streams() && tiles.isEmpty(); i++) {
            var stream = container.streams(i);
            if (stream.codecpar().codec_id() == AV_CODEC_ID_HEVC
                    && (stream.disposition() & avformat.AV_DISPOSITION_DEPENDENT) == 0) {
                width = stream.codecpar().width();
                height = stream.codecpar().height();
                tiles.add(new Tile(i, 0, 0));
            }
        }
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** @param edge in pixels that the longer one has at most */
    BufferedImage draw(int edge) throws IOException {
        double scale = Math.min(1, (double) edge / Math.max(width, height));
        var picture = new BufferedImage(
                Math.max(1, (int) Math.round(width * scale)),
                Math.max(1, (int) Math.round(height * scale)),
                BufferedImage.TYPE_3BYTE_BGR);
        var canvas = picture.createGraphics();
        Set<Integer> wanted = tiles.stream().map(Tile::stream).collect(Collectors.toSet());
        boolean drawn = false;
        try (var packet = avcodec.av_packet_alloc()) {
            while (avformat.av_read_frame(container, packet) >= 0) {
                if (wanted.contains(packet.stream_index())) {
                    drawn |= draw(packet, scale, canvas);
                }
                avcodec.av_packet_unref(packet);
            }
            avcodec.av_packet_free(packet);
        } finally {
            canvas.dispose();
        }
        if (!drawn) {
            throw new IOException("nothing of it can be decoded");
        }
        return picture;
    }

    private boolean draw(AVPacket packet, double scale, Graphics2D canvas) {
        var parameters = container.streams(packet.stream_index()).codecpar();
        var decoder = parameters.codec_id() == AV_CODEC_ID_HEVC ? avcodec.avcodec_find_decoder(AV_CODEC_ID_HEVC) : null;
        if (decoder == null) {
            return false;
        }
        var context = avcodec.avcodec_alloc_context3(decoder);
        var frame = avutil.av_frame_alloc();
        try {
            avcodec.avcodec_parameters_to_context(context, parameters);
            context.max_pixels(Picture.MOST_PIXELS_AT_ONCE);
            context.thread_count(1);
            boolean decoded = avcodec.avcodec_open2(context, decoder, (AVDictionary) null) >= 0
                    && avcodec.avcodec_send_packet(context, packet) >= 0
                    && avcodec.avcodec_send_packet(context, null) >= 0
                    && avcodec.avcodec_receive_frame(context, frame) >= 0;
            if (decoded) {
                for (var tile : tiles) {
                    if (tile.stream() == packet.stream_index()) {
                        draw(frame, tile, scale, canvas);
                    }
                }
            }
            return decoded;
        } finally {
            avutil.av_frame_free(frame);
            avcodec.avcodec_free_context(context);
        }
    }

    /** Edges are rounded where the next tile's are, so that there is no seam. */
    private static void draw(AVFrame frame, Tile tile, double scale, Graphics2D canvas) {
        int left = (int) Math.round(tile.x() * scale);
        int top = (int) Math.round(tile.y() * scale);
        int wide = Math.max(1, (int) Math.round((tile.x() + frame.width()) * scale) - left);
        int high = Math.max(1, (int) Math.round((tile.y() + frame.height()) * scale) - top);
        var scaler = swscale.sws_getContext(
                frame.width(),
                frame.height(),
                frame.format(),
                wide,
                high,
                AV_PIX_FMT_BGR24,
                SWS_AREA,
                null,
                null,
                (DoublePointer) null);
        if (scaler == null) {
            return;
        }
        // the scaler writes whole blocks of pixels
        int row = (3 * wide + 63) / 64 * 64;
        try (var bytes = new BytePointer(avutil.av_malloc((long) row * high + 64));
                var planes = new PointerPointer<BytePointer>(1L);
                var rows = new IntPointer(1L)) {
            planes.put(0, bytes);
            rows.put(0, row);
            swscale.sws_scale(scaler, frame.data(), frame.linesize(), 0, frame.height(), planes, rows);
            var part = new BufferedImage(wide, high, BufferedImage.TYPE_3BYTE_BGR);
            var pixels = ((DataBufferByte) part.getRaster().getDataBuffer()).getData();
            for (int y = 0; y < high; y++) {
                bytes.position((long) y * row).get(pixels, y * 3 * wide, 3 * wide);
            }
            bytes.position(0);
            canvas.drawImage(part, left, top, null);
            avutil.av_free(bytes);
        } finally {
            swscale.sws_freeContext(scaler);
        }
    }

    @Override
    public void close() {
        avformat.avformat_close_input(container);
    }
}
