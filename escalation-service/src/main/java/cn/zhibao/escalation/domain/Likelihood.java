package cn.zhibao.escalation.domain;

import cn.zhibao.escalation.domain.casefile.Hint;
import cn.zhibao.escalation.domain.casefile.Region;
import cn.zhibao.escalation.domain.casefile.Scene;
import cn.zhibao.escalation.domain.policy.Trigger;
import cn.zhibao.events.contract.Position;
import cn.zhibao.events.contract.SuspicionEvidence;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How near an accident is to what a signal or tip speaks of, the nearest first.
 *
 * @param km null when one of them has no position: then the county counts
 */
record Likelihood(Scene scene, @Nullable Double km, boolean sameCounty, Duration apart)
        implements Comparable<Likelihood> {

    private static final double EARTH_RADIUS_KM = 6_371;
    private static final double MINUTES_PER_HOUR = 60;

    static Likelihood of(Hint hint, Scene scene) {
        Position here = hint.position();
        Position there = scene.position();
        boolean sameCounty =
                Region.within(hint.region(), scene.region()) || Region.within(scene.region(), hint.region());
        return new Likelihood(
                scene,
                here == null || there == null ? null : distance(here, there),
                sameCounty,
                Duration.between(hint.seenAt(), scene.occurredAt()).abs());
    }

    boolean matches(Trigger.Unmatched trigger) {
        return isNear(trigger) && isAtTheTime(trigger);
    }

    private boolean isNear(Trigger.Unmatched trigger) {
        return km == null ? sameCounty : km <= trigger.km();
    }

    private boolean isAtTheTime(Trigger.Unmatched trigger) {
        return apart.compareTo(Duration.ofHours(trigger.hours())) <= 0;
    }

    /** Why it is not taken for the accident that is spoken of. */
    List<SuspicionEvidence> evidence(Trigger.Unmatched trigger) {
        UUID caseId = scene.caseId();
        List<SuspicionEvidence> evidence = new ArrayList<>();
        evidence.add(new SuspicionEvidence("nearest", scene.occurredAt().toString(), caseId));
        evidence.add(new SuspicionEvidence(
                "nearest.hours", String.format(Locale.ROOT, "%.1f", apart.toMinutes() / MINUTES_PER_HOUR), caseId));
        if (km != null) {
            evidence.add(new SuspicionEvidence("nearest.km", String.format(Locale.ROOT, "%.1f", km), caseId));
        }
        evidence.add(new SuspicionEvidence("nearest.comparedBy", km == null ? "COUNTY" : "POSITION", caseId));
        boolean near = isNear(trigger);
        String why = near ? "TIME" : isAtTheTime(trigger) ? "PLACE" : "PLACE_AND_TIME";
        evidence.add(new SuspicionEvidence("nearest.whyNot", why, caseId));
        return evidence;
    }

    @Override
    public int compareTo(Likelihood other) {
        int byPlace = Double.compare(rank(), other.rank());
        int byTime = byPlace == 0 ? apart.compareTo(other.apart) : byPlace;
        return byTime == 0 ? scene.caseId().compareTo(other.scene.caseId()) : byTime;
    }

    /** The same county without a position is nearer than another one with it. */
    private double rank() {
        return km != null ? km : sameCounty ? 0 : Double.MAX_VALUE;
    }

    private static double distance(Position a, Position b) {
        double latitude = Math.toRadians(b.latitude() - a.latitude());
        double longitude = Math.toRadians(b.longitude() - a.longitude());
        double half = Math.pow(Math.sin(latitude / 2), 2)
                + Math.cos(Math.toRadians(a.latitude()))
                        * Math.cos(Math.toRadians(b.latitude()))
                        * Math.pow(Math.sin(longitude / 2), 2);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(half));
    }
}
