package cn.zhibao.hazard.photo;

import cn.zhibao.events.contract.Position;
import cn.zhibao.hazard.app.attachment.CaptureReader;
import cn.zhibao.hazard.domain.attachment.Capture;
import cn.zhibao.hazard.domain.attachment.MediaType;
import com.drew.imaging.jpeg.JpegSegmentType;
import com.drew.lang.GeoLocation;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * EXIF of JPEG files: the one segment that holds it, at most 64 KB by its format, within the first piece of the file.
 * Whatever is odd in it reads as nothing said.
 */
public final class ExifCapture implements CaptureReader {

    /** Cameras that write no zone are taken to be here. */
    private static final TimeZone CHINA = TimeZone.getTimeZone("Asia/Shanghai");

    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-30T00:00:00Z");

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int MARKER = 0xff;
    private static final int START_OF_SCAN = 0xda;
    private static final int APP1 = 0xe1;
    /** A marker and the length after it. */
    private static final int SEGMENT_HEAD = 4;

    @Override
    public Capture read(MediaType type, byte[] head) {
        return type == MediaType.JPEG
                ? segment(head).map(ExifCapture::capture).orElse(Capture.UNKNOWN)
                : Capture.UNKNOWN;
    }

    /** Walks from segment to segment up to the picture itself. */
    private static Optional<byte[]> segment(byte[] head) {
        int at = 2;
        while (at + SEGMENT_HEAD <= head.length && (head[at] & 0xff) == MARKER) {
            int marker = head[at + 1] & 0xff;
            int length = ((head[at + 2] & 0xff) << 8) | (head[at + 3] & 0xff);
            int end = at + 2 + length;
            if (marker == START_OF_SCAN || length < 2 || end > head.length) {
                return Optional.empty();
            }
            byte[] content = Arrays.copyOfRange(head, at + SEGMENT_HEAD, end);
            if (marker == APP1 && content.length > EXIF.length && Arrays.mismatch(content, EXIF) == EXIF.length) {
                return Optional.of(content);
            }
            at = end;
        }
        return Optional.empty();
    }

    private static Capture capture(byte[] segment) {
        try {
            Metadata metadata = new Metadata();
            new ExifReader().readJpegSegments(List.of(segment), metadata, JpegSegmentType.APP1);
            return new Capture(takenAt(metadata), position(metadata));
        } catch (RuntimeException malformed) {
            return Capture.UNKNOWN; // written by a stranger: what cannot be read says nothing
        }
    }

    private static @Nullable Instant takenAt(Metadata metadata) {
        ExifSubIFDDirectory exif = metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        Date date = exif == null ? null : exif.getDateOriginal(CHINA);
        Instant taken = date == null ? null : date.toInstant();
        return taken == null || taken.isBefore(EARLIEST) || taken.isAfter(LATEST) ? null : taken;
    }

    private static @Nullable Position position(Metadata metadata) {
        GpsDirectory gps = metadata.getFirstDirectoryOfType(GpsDirectory.class);
        GeoLocation location = gps == null ? null : gps.getGeoLocation();
        return location == null || location.isZero() || !onEarth(location)
                ? null
                : new Position(location.getLongitude(), location.getLatitude());
    }

    private static boolean onEarth(GeoLocation location) {
        return Math.abs(location.getLatitude()) <= 90 && Math.abs(location.getLongitude()) <= 180;
    }
}
