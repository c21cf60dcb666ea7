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
    List<SuspicionEvidence> whyNot(Trigger.Unmatched trigger) {
        List<SuspicionEvidence> evidence = nearness("nearest");
        String why = isNear(trigger) ? "TIME" : isAtTheTime(trigger) ? "PLACE" : "PLACE_AND_TIME";
        evidence.add(of("nearest.whyNot", why));
        return evidence;
    }

    /** Why it is taken for it: how near it is, whether the county is the same, and when that was told, which is in time. */
    List<SuspicionEvidence> why() {
        List<SuspicionEvidence> evidence = nearness("matched");
        evidence.add(of("matched.sameCounty", String.valueOf(sameCounty)));
        evidence.add(of("matched.toldAt", scene.toldAt().toString()));
        return evidence;
    }

    private List<SuspicionEvidence> nearness(String name) {
        List<SuspicionEvidence> evidence = new ArrayList<>();
        evidence.add(of(name, scene.occurredAt().toString()));
        evidence.add(of(name + ".hours", String.format(Locale.ROOT, "%.1f", apart.toMinutes() / MINUTES_PER_HOUR)));
        if (km != null) {
            evidence.add(of(name + ".km", String.format(Locale.ROOT, "%.1f", km)));
        }
        evidence.add(of(name + ".comparedBy", km == null ? "COUNTY" : "POSITION"));
        return evidence;
    }

    private SuspicionEvidence of(String name, String value) {
        return new SuspicionEvidence(name, value, scene.caseId());
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
