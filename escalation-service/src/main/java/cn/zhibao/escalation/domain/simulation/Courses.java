package cn.zhibao.escalation.domain.simulation;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The cases of a simulation that are in memory: those under way, and of those that have ended the last ones. */
final class Courses {

    private final int remembered;
    private final Witness witness;
    private final Map<UUID, Course> underWay = new HashMap<>();
    private final LinkedHashMap<UUID, Course> ended = new LinkedHashMap<>();

    Courses(int remembered, Witness witness) {
        this.remembered = remembered;
        this.witness = witness;
    }

    @Nullable
    Course known(UUID caseId) {
        Course course = underWay.get(caseId);
        return course == null ? ended.get(caseId) : course;
    }

    /** Each, those under way first. */
    void each(Consumer<Course> told) {
        underWay.values().forEach(told);
        ended.values().forEach(told);
    }

    int underWay() {
        return underWay.size();
    }

    int inMemory() {
        return underWay.size() + ended.size();
    }

    /** Puts a case where it belongs after something was decided at that moment. */
    void keep(Course course, Instant now) {
        if (!course.hasEnded()) {
            if (!course.isUnderWay) {
                goOn(course);
            }
        } else if (course.endedAt == null) {
            end(course, now);
        }
    }

    /** A case that has begun, or is opened again. */
    private void goOn(Course course) {
        ended.remove(course.file.caseId());
        underWay.put(course.file.caseId(), course);
        course.isUnderWay = true;
        course.endedAt = null;
    }

    private void end(Course course, Instant now) {
        underWay.remove(course.file.caseId());
        course.isUnderWay = false;
        course.endedAt = now;
        if (course.wasNothing()) {
            witness.forgotten(course.file, now);
            return;
        }
        ended.put(course.file.caseId(), course);
        if (ended.size() > remembered) {
            Course oldest = ended.pollFirstEntry().getValue();
            witness.forgotten(oldest.file, oldest.endedAt == null ? now : oldest.endedAt);
        }
    }
}
