package cn.zhibao.escalation.domain.simulation;

import cn.zhibao.escalation.domain.Concealments;
import cn.zhibao.escalation.domain.Engine;
import cn.zhibao.escalation.domain.Input;
import cn.zhibao.escalation.domain.Outcome;
import cn.zhibao.escalation.domain.Patterns;
import cn.zhibao.escalation.domain.SceneQuestion;
import cn.zhibao.escalation.domain.SeriesQuestion;
import cn.zhibao.escalation.domain.Setting;
import cn.zhibao.escalation.domain.casefile.Alarm;
import cn.zhibao.escalation.domain.casefile.CaseFile;
import cn.zhibao.escalation.domain.casefile.Region;
import cn.zhibao.events.contract.EscalationEvent;
import cn.zhibao.events.contract.InterviewHeld;
import java.time.Duration;
import java.time.Instant;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * History told again to the rules. Facts and answers count at their own moment, timers ring when they are due by the time of
 * the history, and each case is decided by {@link Engine#decide}, as it is live. What comes twice changes nothing. In memory
 * are the cases under way and some that have ended last, however many there were before, and of those that were of a series
 * who they were and when, for as long as that counts. Used by one thread.
 *
 * <p>Facts come in the order of time ({@link Window} makes small disorder good); one that comes later is decided late, as it is
 * live. A case whose first fact does not come is left out: what was decided before it is not known.
 */
public final class Simulation {

    /** A first fact that is later than this came before, most likely: its case has ended and is forgotten. */
    private static final Duration LATE_MAX = Duration.ofDays(1);

    private Setting setting;
    private final String scope;
    private final Witness witness;
    private final Courses courses;
    private final PriorityQueue<Course.Ring> rings = new PriorityQueue<>();
    private final Others others;
    private final Intake intake = new Intake();
    private Instant now = Instant.EPOCH;
    private long ringsSet;

    /**
     * A simulation at the beginning of time.
     *
     * @param scope region whose cases are decided; others are passed over
     * @param remembered how many ended cases are kept, so that facts which come after the end are decided too
     */
    public Simulation(Setting setting, String scope, int remembered, Witness witness) {
        this(setting, scope, remembered, witness, Elsewhere.NOTHING);
    }

    /** The same, among cases that are not told here. */
    public Simulation(Setting setting, String scope, int remembered, Witness witness, Elsewhere elsewhere) {
        this.others = new Others(elsewhere);
        this.setting = setting;
        this.scope = scope;
        this.courses = new Courses(remembered, witness);
        this.witness = witness;
    }

    /**
     * What came in so far.
     *
     * @param cases cases that were decided about
     * @param facts facts that were decided about
     * @param answers answers of people that found what they answer
     * @param repeated facts that had come before
     * @param withoutBeginning facts of cases whose first fact did not come, or that were forgotten after their end
     * @param tooLate first facts more than a day late: of a case that was forgotten, or far out of their order
     * @param leftOut cases of which these were the facts, counted up to 1,000
     * @param beganBefore cases that were under way when counting began, such as at the beginning of a range
     * @param seriesForgotten cases that others would still have been judged with, had there not been too many of them
     */
    public record Taken(
            long cases,
            long facts,
            long answers,
            long repeated,
            long withoutBeginning,
            long tooLate,
            long seriesForgotten,
            long beganBefore,
            long leftOut) {}

    /**
     * From now on what comes in is counted: what was decided so far belongs to the time before. Cases under way stay known.
     */
    public void countFromNow() {
        intake.startAgain(courses.underWay());
    }

    /** Each case in memory, with the moment until which it is told here: its end, or the one that was reached. */
    public void eachCase(BiConsumer<CaseFile, Instant> told) {
        courses.each(course -> told.accept(course.file, course.endedAt == null ? now : course.endedAt));
    }

    /** From now on decides by these; they have to hold what was in force before too, by the moments from which it was. */
    public void decideBy(Setting others) {
        setting = others;
        courses.each(course -> {
            if (!course.file.waiting().isEmpty()) {
                setRing(course);
            }
        });
    }

    /** The next fact or answer; what was due before its moment is decided first. */
    public void take(Recorded recorded) {
        Course course = courses.known(recorded.caseId());
        UUID about = recorded.interviewedAbout();
        Course interviewed = about == null ? null : courses.known(about);
        boolean own = concerns(recorded, course != null, interviewed != null);
        if (!own && interviewed == null) {
            return;
        }
        Instant moment = recorded.moment();
        ringBefore(moment);
        now = moment.isAfter(now) ? moment : now;
        others.passTime(now.minus(LATE_MAX));
        if (interviewed != null && recorded.event() instanceof InterviewHeld held) {
            decide(interviewed, new Input.Interviewed(held, recorded.sequence(), null), moment);
        }
        if (course != null && course.endedAt != null) {
            course = courses.known(recorded.caseId()); // time may have made it forgotten
        }
        if (own && recorded.isFact()) {
            fact(course, recorded);
        } else if (recorded.event() instanceof EscalationEvent told) {
            answer(course, told, recorded);
        }
    }

    /** What is not decided about must not move time either: what comes after it would be late. No document begins with an interview. */
    private boolean concerns(Recorded recorded, boolean begun, boolean interviewed) {
        return recorded.isFact()
                ? begun || (!interviewed && Region.within(recorded.event().region(), scope))
                : begun && recorded.event() instanceof EscalationEvent;
    }

    /** True when a case would begin with it that is not in memory. */
    public boolean wouldBegin(Recorded recorded) {
        return recorded.isFact() && recorded.mayBegin() && courses.known(recorded.caseId()) == null;
    }

    /** Time passes; what is due by then rings, at that moment itself too. */
    public void passTime(Instant until) {
        ringBefore(until.equals(Instant.MAX) ? until : until.plusNanos(1));
        now = until.isAfter(now) ? until : now;
    }

    /** Time passes until nothing is due any more: every call that nobody answers has gone its whole way. */
    public void passAllTime() {
        ringBefore(Instant.MAX);
    }

    /** The moment that was reached. */
    public Instant now() {
        return now;
    }

    /** How many cases are under way. */
    public int underWay() {
        return courses.underWay();
    }

    /** How many cases are in memory, ended ones too. */
    public int inMemory() {
        return courses.inMemory();
    }

    public Taken taken() {
        return intake.taken(others.seriesForgotten());
    }

    private void fact(@Nullable Course known, Recorded recorded) {
        Course course = known == null ? begin(recorded) : known;
        if (course == null) {
            return;
        }
        long sequence = recorded.sequence() == Recorded.NEXT ? course.factsSeen + 1 : recorded.sequence();
        if (sequence <= course.factsSeen) {
            intake.repeated++;
            return;
        }
        intake.facts++;
        course.fact(recorded.event(), sequence);
        decide(course, new Input.FactArrived(recorded.event(), sequence), recorded.moment());
    }

    private @Nullable Course begin(Recorded recorded) {
        if (!recorded.mayBegin()) {
            intake.withoutBeginning(recorded.caseId());
            return null;
        }
        if (recorded.moment().isBefore(now.minus(LATE_MAX))) {
            intake.tooLate(recorded.caseId());
            return null;
        }
        intake.cases++;
        return new Course(CaseFile.empty(recorded.caseId()));
    }

    private void answer(@Nullable Course course, EscalationEvent told, Recorded recorded) {
        if (course == null || !course.answer(recorded.sequence())) {
            return;
        }
        Input input = Answered.input(course.file, told);
        if (input != null) {
            boolean refused = decide(course, input, recorded.moment()).refusal() != null;
            intake.answers += refused ? 0 : 1;
        }
    }

    private void ringBefore(Instant end) {
        for (Course.Ring next = rings.peek(); next != null && next.at.isBefore(end); next = rings.peek()) {
            rings.remove();
            Course course = next.course;
            if (course != null) {
                now = next.at.isAfter(now) ? next.at : now;
                course.ring = null;
                ring(course, next.at);
            }
        }
    }

    private void ring(Course course, Instant at) {
        Predicate<Alarm> isDue = alarm -> !alarm.at().isAfter(at);
        for (SeriesQuestion question : Patterns.due(setting, course.file, isDue)) {
            decide(course, others.answer(question), question.judgedAt());
        }
        for (SceneQuestion question : Concealments.due(setting, course.file, isDue)) {
            decide(course, others.answer(question), question.judgedAt());
        }
        Alarm own = course.file.nextOwnAlarm(setting.calendars());
        if (own != null && !own.at().isAfter(at)) {
            decide(course, new Input.TimerFired(), at);
        }
    }

    private Outcome decide(Course course, Input input, Instant moment) {
        Outcome outcome = Engine.decide(setting, course.file, input, moment);
        boolean ringsOn = course.ring != null && outcome.next().ringsLike(course.file);
        course.file = outcome.next();
        course.decided(outcome);
        outcome.decisions().forEach(others::add);
        if (!ringsOn) {
            setRing(course);
        }
        courses.keep(course, now);
        witness.decided(moment, outcome);
        return outcome;
    }

    /** One a case is enough: whatever else is due by the moment it rings is decided with it. */
    private void setRing(Course course) {
        Alarm alarm = course.file.nextAlarm(setting.calendars());
        Course.Ring old = course.ring;
        if (old != null && alarm != null && old.at.equals(alarm.at())) {
            return;
        }
        if (old != null) {
            old.course = null;
        }
        course.ring = alarm == null ? null : new Course.Ring(alarm.at(), ringsSet++, course);
        if (course.ring != null) {
            rings.add(course.ring);
        }
    }
}
