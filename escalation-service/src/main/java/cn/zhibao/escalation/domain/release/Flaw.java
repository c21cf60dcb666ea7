package cn.zhibao.escalation.domain.release;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What may be wrong with a pack, a table of holidays or a duty roster. The desk has words of its own for each name, about the same things. */
public enum Flaw {
    // how it is written
    BLANK("must not be blank"),
    CONDITION_REFUSED("{reason}"),
    DAY_BEFORE_FIRST("{last} is before {first}"),
    FIELD_MISSING("field '{name}' is missing"),
    FIELD_TWICE("field '{name}' is given twice"),
    FIELD_UNKNOWN("unknown field '{name}'"),
    FIELDS_EXPECTED("here fields are expected"),
    FILE_TOO_LONG("the file has more than {max} characters"),
    LIST_EXPECTED("a list is expected"),
    NO_CHOICE("'{value}' is none of {choices}"),
    LEAP_DAY("'{value}' is not in every year"),
    NO_MONTH_DAY("'{value}' is no day of the year, such as 06-01"),
    NO_DAY("'{value}' is no day, such as 2026-06-01"),
    NO_NUMBER("'{value}' is no number"),
    NO_PERCENT("{value} is not 1 to 99"),
    NO_PERCENT_LEFT("{value} is not 1 to 100: a period never gives more time"),
    NO_RANGE("{value} is not {least} to {most}"),
    NO_PROVINCE("'{value}' is no province, such as 370000"),
    NO_TEXT("the file is no text: {reason}"),
    NO_UNIT("'{value}' has no unit, such as 30 MINUTE"),
    NO_YAML("{reason}"),
    NOTHING_SAID("the file says nothing"),
    SAME_DAY_COUNTED("SAME_DAY has no number"),
    UNIT_TOO_LONG("'{value}': only MINUTE or HOUR is possible here"),
    VALUE_EXPECTED("one value is expected"),
    VALUE_REFUSED("{reason}"),

    // days of a table of holidays
    DAY_OF_OTHER_YEAR("'{value}' does not lie in {year}"),
    HOLIDAY_TWICE("{day} is a holiday already"),
    HOLIDAY_WORKED("{day} is a holiday too"),
    HOLIDAYS_MISSING("holidays: no year is without holidays"),
    MAKE_UP_TWICE("{day} is a make-up day already"),
    NO_WEEKEND("{day} is no Saturday or Sunday, and worked anyway"),

    // shifts of a duty roster
    NO_DESK("'{value}' is no desk, such as 370302"),
    NO_MOMENT("'{value}' is no moment, such as 2026-06-01 08:00"),
    MOMENT_BEFORE_FIRST("{to} is not after {from}"),
    PERSON_TWICE("'{id}' is named twice"),
    PERSON_UNKNOWN("nobody of the list 'people' is '{id}'"),
    ROLES_MISSING("duty: a roster speaks of one role at least"),
    ROSTER_OVER("the roster is over at {to} already"),
    ROSTER_TOO_LONG("a roster lasts {days} days at most"),
    SHIFT_OUTSIDE("the shift does not lie within the roster"),
    SHIFT_VACANT("people: a shift has somebody; leave out the one that has not"),

    // what does not fit together
    ANCHOR_OF_OTHER("'{anchor}' does not happen to a {subject}"),
    CALL_MISSING("an acknowledgement stops this clock, but it calls nobody: 'call' is missing"),
    CLOCK_TO_FOLLOW_UNKNOWN("there is no clock '{id}' of this subject to start after"),
    CLOCK_TO_WATCH_UNKNOWN("there is no clock '{id}' of this subject to watch"),
    CONDITION_MISSING(
            "without 'clocks', 'series', 'unmatched' or 'score' the condition alone decides: it must not hold always"),
    CONSEQUENCES_OF_OTHER("'consequences' follow a clock that LIFT_APPLICATION stops only"),
    DECIDER_TOO_LOW("{field}: {by} is below the desk that must act, {desk}"),
    EXTENSION_WITH_CALL("extension: what calls somebody at once tells them its limit, which stays"),
    ID_TAKEN("the id '{id}' is taken; an overlay names it in 'replaces'"),
    LADDER_SLOWER("'{by}' calls somebody of '{of}' later, less often or not at all"),
    LADDER_UNKNOWN("there is no ladder '{id}'"),
    LADDER_WITHOUT_PRINCIPAL("the ladder '{id}' must end at a principal"),
    LIKENESS_OF_OTHER("'{likeness}' is known of a {subject} only"),
    LIKENESS_TWICE("same: something is named twice"),
    LIMIT_LONGER("the limit {limit} can end later than that of {id}, {law}"),
    LOSS_OF_NO_UNIT("the unit of a {subject} is not known: points are lost by {subjects} only"),
    LOSS_TWICE("losses: '{id}' is there twice"),
    LOSSES_TOO_MANY("losses: more than {max}"),
    MARKS_FALL("nearDue: the marks must rise"),
    NO_LENIENCY("{field}: a clock that {stop} stops has none"),
    NAME_OF_OTHER("the file says that it is {name}"),
    PERIOD_DAYS_MIXED("from, to: one is a day of every year, the other one is not"),
    PERIOD_DOUBLED("'{id}' does the same on some of these days: limits would be cut twice"),
    PERIOD_OF_NO_CASE("when: neither 'hazard' nor 'accident' is there"),
    PERIOD_TWICE("'{id}' is another key period too: what it decides could not be told apart"),
    PERIODS_TOO_MANY("when: more than {max} key periods ask in one place at once what a case is"),
    PROVINCE_IN_NATIONAL("only an overlay names a province"),
    PROVINCE_MISFITS("the national pack alone is for no province"),
    PROVINCE_MOVED("the province is another than that of {name}"),
    PROVINCE_TAKEN("{name} is for the same province"),
    REPLACED_IS_FOLLOWED("'{id}' starts after '{replaced}'"),
    REPLACED_IS_WATCHED("'{id}' watches what '{by}' replaces"),
    REPLACED_UNKNOWN("there is no rule '{id}' to replace"),
    SCORE_TWICE("'{id}' is the score of units already: they have one"),
    SENDER_OF_OTHER("the desk 'SENDER' is of a {subject} only"),
    ISSUER_OF_OTHER("the desk 'ISSUER' is of a {subject} or a {other} only"),
    SENDER_WITH("{field}: a duty at the desk '{desk}' has none"),
    STOP_OF_DETECTION("'{stop}' stops the verification of a detection only"),
    STOP_OF_OTHER("'{stop}' stops a clock of a {subject} only"),
    TRIGGERS_MIXED("one of 'clocks', 'series', 'unmatched' and 'score' triggers a detection"),
    UNMATCHED_OF_OTHER("'unmatched' is a {one} or a {other} only"),
    WITH_OF_OTHER("'with' is of a {subject} by the same {likeness} alone"),

    // what makes no sense, or gives more time than the law
    CAP_LOST(
            "caps: {cap} of '{id}' is missing; a shorter one stands beside it, because it may be over when the rule begins"),
    CAP_NEVER_HOLDS("caps: no case can ever be like this"),
    EXTENSION_LONGER("extension: '{id}' has none, or a shorter, rarer or higher one"),
    GRADES_UNANSWERED("accidents of {grades} have no call and no acknowledgement clock at the level {level}"),
    GRADES_UNANSWERED_FROM(
            "accidents of {grades} have no call and no acknowledgement clock at the level {level} from {moment} on"),
    LAW_FOR_A_TIME("validFrom, validTo: the law holds always"),
    LAW_LOOSENED("the limit {limit} can end later than that of the law, {law}"),
    LAW_MISSING("'{id}' is missing, for which the law sets a limit, {law}"),
    LAW_MOVED("starts: {start}, but the time of the law starts at {law}"),
    LAW_NARROWED("when: it does not hold for every {subject} for which the law does, {law}"),
    LAW_WITHOUT_LIMIT("the law sets a limit for '{id}', {law}"),
    LIMIT_LOST("'{id}' has a limit, and what replaces it has none"),
    LOSS_LOST("losses: '{id}' is missing, or counts from elsewhere, less or in fewer cases"),
    LOSS_NEVER_COUNTS("losses: no case can ever be like '{id}', so it never counts"),
    NEVER_APPLIES("when: no case can ever be like this, so the rule never applies"),
    OVERLAPS("makes what '{id}' makes, for the same {subject} at once: their conditions do not exclude each other"),
    PERIOD_NEVER_HOLDS("when: no {subject} can ever be like this, so the key period never holds"),
    REPLACED_MOVED("starts: {start}, but the time of '{id}' starts at {other}"),
    REPLACED_NARROWED("when: what replaces '{id}' does not hold for every {subject} for which it does, {when}"),
    REPLACED_NARROWED_FROM(
            "when: what replaces '{id}' does not hold for every {subject} for which it does, {when}, from {moment} on"),
    SCORE_LOOSENED("{field}: {value} takes less to heart than {law}"),
    SCORE_LOST("'{id}' is the score of units: what replaces it is one of that name"),
    VALUE_UNKNOWN("when: '{field}' is never '{value}'; it is one of {values}"),
    WAIVER_LOOSENED("waiver: '{id}' has none, or a higher one"),
    SAYS_THE_SAME("says what '{id}' says: the same subject, condition, start and addressee");

    private static final Pattern THING = Pattern.compile("\\{(\\w+)}");

    private final String text;

    Flaw(String text) {
        this.text = text;
    }

    /** With what it is about, in the order of its text. */
    public Reason about(Object... values) {
        Map<String, String> about = new LinkedHashMap<>();
        StringBuilder said = new StringBuilder();
        Matcher thing = THING.matcher(text);
        for (int i = 0; thing.find(); i++) {
            String value = String.valueOf(values[i]);
            about.put(thing.group(1), value);
            thing.appendReplacement(said, Matcher.quoteReplacement(value));
        }
        return new Reason(this, about, thing.appendTail(said).toString());
    }
}
