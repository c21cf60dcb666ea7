package cn.zhibao.escalation.domain.simulation;

import cn.zhibao.escalation.domain.casefile.Region;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What makes it impossible to decide about an event that reads well: a region without a level, a moment beyond every calendar.
 * Owners never tell such events; who makes some up may.
 */
public final class Plausibility {

    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    /** The parts of a record, which is slow to find out. */
    private static final ClassValue<RecordComponent[]> PARTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    private final List<Doubt> doubts = new ArrayList<>();

    private Plausibility() {}

    /**
     * One impossible value.
     *
     * @param pointer JSON pointer into the CloudEvent
     * @param code {@code not-a-region} or {@code not-a-time}
     */
    public record Doubt(String pointer, String code) {}

    /** Everything that is impossible, nothing for an event that can be decided about. */
    public static List<Doubt> doubts(Recorded recorded) {
        Plausibility reading = new Plausibility();
        reading.value("/time", "time", recorded.time());
        reading.value("/data", "data", recorded.event());
        return List.copyOf(reading.doubts);
    }

    private void value(String pointer, String name, @Nullable Object value) {
        switch (value) {
            case Instant moment
            when moment.isBefore(EARLIEST) || !moment.isBefore(LATEST) -> doubts.add(new Doubt(pointer, "not-a-time"));
            case String code
            when name.equals("region") && !isRegion(code) -> doubts.add(new Doubt(pointer, "not-a-region"));
            case Record parts -> parts(pointer, parts);
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    value(pointer + "/" + i, name, list.get(i));
                }
            }
            case null, default -> {}
        }
    }

    private static boolean isRegion(String code) {
        return Region.wellFormed(code) && !Region.isCountry(code);
    }

    private void parts(String pointer, Record whole) {
        for (RecordComponent part : PARTS.get(whole.getClass())) {
            try {
                value(
                        pointer + "/" + part.getName(),
                        part.getName(),
                        part.getAccessor().invoke(whole));
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException("events are public records", impossible);
            }
        }
    }
}
