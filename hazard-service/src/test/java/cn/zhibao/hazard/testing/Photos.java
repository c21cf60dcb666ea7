package cn.zhibao.hazard.testing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Files as cameras write them: the smallest JPEG that has EXIF, and others with and without it. */
public final class Photos {

    private static final int ASCII = 2;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;
    private static final int ENTRY = 12;

    private Photos() {}

    /**
     * A photo.
     *
     * @param takenAt as cameras write it, {@code 2026:11:26 10:00:00}
     * @param zone {@code +08:00}
     * @param what anything that makes it another photo
     */
    public static byte[] jpeg(String takenAt, String zone, double longitude, double latitude, String what) {
        byte[] exif = exif(takenAt, zone, longitude, latitude);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0xff, (byte) 0xd8});
        segment(out, 0xe0, "JFIF\0\1\1\0\0\1\0\1\0\0".getBytes(StandardCharsets.ISO_8859_1));
        segment(out, 0xe1, exif);
        picture(out, what);
        return out.toByteArray();
    }

    /** A photo that says nothing of itself. */
    public static byte[] plainJpeg(String what) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0xff, (byte) 0xd8});
        picture(out, what);
        return out.toByteArray();
    }

    /** A photo of exactly this size. */
    public static byte[] jpegOf(int bytes) {
        byte[] photo = new byte[bytes];
        System.arraycopy(plainJpeg("large"), 0, photo, 0, 4);
        return photo;
    }

    private static void picture(ByteArrayOutputStream out, String what) {
        segment(out, 0xda, new byte[] {1, 1, 0, 0, 63, 0});
        out.writeBytes(what.getBytes(StandardCharsets.UTF_8));
        out.writeBytes(new byte[] {(byte) 0xff, (byte) 0xd9});
    }

    private static void segment(ByteArrayOutputStream out, int marker, byte[] content) {
        out.writeBytes(ByteBuffer.allocate(4)
                .put((byte) 0xff)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .array());
        out.writeBytes(content);
    }

    /** Three directories of TIFF, one behind the other, and what their entries point to behind them. */
    private static byte[] exif(String takenAt, String zone, double longitude, double latitude) {
        int exifAt = 8 + 2 + 2 * ENTRY + 4;
        int gpsAt = exifAt + 2 + 2 * ENTRY + 4;
        int dataAt = gpsAt + 2 + 4 * ENTRY + 4;
        ByteBuffer tiff = ByteBuffer.allocate(dataAt + 80).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put("II".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 2);
        entry(tiff, 0x8769, LONG, 1, exifAt);
        entry(tiff, 0x8825, LONG, 1, gpsAt);
        tiff.putInt(0);
        tiff.putShort((short) 2);
        entry(tiff, 0x9003, ASCII, 20, dataAt);
        entry(tiff, 0x9011, ASCII, 7, dataAt + 20);
        tiff.putInt(0);
        tiff.putShort((short) 4);
        entry(tiff, 1, ASCII, 2, latitude < 0 ? 'S' : 'N');
        entry(tiff, 2, RATIONAL, 3, dataAt + 28);
        entry(tiff, 3, ASCII, 2, longitude < 0 ? 'W' : 'E');
        entry(tiff, 4, RATIONAL, 3, dataAt + 52);
        tiff.putInt(0);
        tiff.put((takenAt + "\0").getBytes(StandardCharsets.US_ASCII));
        tiff.put((zone + "\0\0").getBytes(StandardCharsets.US_ASCII));
        angle(tiff, latitude);
        angle(tiff, longitude);
        byte[] head = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(head.length + tiff.capacity())
                .put(head)
                .put(tiff.array())
                .array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    /** Degrees as a fraction, no minutes and no seconds. */
    private static void angle(ByteBuffer tiff, double degrees) {
        tiff.putInt((int) Math.round(Math.abs(degrees) * 1_000_000)).putInt(1_000_000);
        tiff.putInt(0).putInt(1).putInt(0).putInt(1);
    }
}
