package cn.zhibao.hazard.photo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.contract.Position;
import cn.zhibao.hazard.domain.attachment.Capture;
import cn.zhibao.hazard.domain.attachment.MediaType;
import cn.zhibao.hazard.testing.Photos;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExifCaptureTest {

    private static final byte[] PHOTO = Photos.jpeg("2026:11:26 10:00:00", "+08:00", 117.97, 36.64, "a");

    private final ExifCapture exif = new ExifCapture();

    @Test
    void a_camera_says_when_and_where() {
        assertThat(exif.read(MediaType.JPEG, PHOTO))
                .isEqualTo(new Capture(Instant.parse("2026-11-26T02:00:00Z"), new Position(117.97, 36.64)));
    }

    @Test
    void the_zone_of_the_camera_counts() {
        assertThat(exif.read(MediaType.JPEG, Photos.jpeg("2026:11:26 10:00:00", "+00:00", -70.5, -33.25, "a")))
                .isEqualTo(new Capture(Instant.parse("2026-11-26T10:00:00Z"), new Position(-70.5, -33.25)));
    }

    @Test
    void what_has_no_exif_says_nothing() {
        assertThat(exif.read(MediaType.JPEG, Photos.plainJpeg("a"))).isEqualTo(Capture.UNKNOWN);
        assertThat(exif.read(MediaType.PDF, PHOTO)).isEqualTo(Capture.UNKNOWN);
        assertThat(exif.read(MediaType.JPEG, Photos.jpeg("0000:00:00 00:00:00", "+08:00", 0, 0, "a")))
                .isEqualTo(Capture.UNKNOWN);
    }

    @Test
    void whatever_is_in_it_nothing_breaks() {
        // given
        Random random = new Random(20_261_126);
        for (int round = 0; round < 20_000; round++) {
            byte[] mutated = PHOTO.clone();
            for (int change = 0; change < 1 + random.nextInt(6); change++) {
                mutated[random.nextInt(mutated.length)] = (byte) random.nextInt();
            }
            byte[] cut = Arrays.copyOf(mutated, random.nextInt(mutated.length + 1));
            // when
            Capture capture = exif.read(MediaType.JPEG, cut);
            // then
            assertThat(capture).isNotNull();
        }
    }
}
