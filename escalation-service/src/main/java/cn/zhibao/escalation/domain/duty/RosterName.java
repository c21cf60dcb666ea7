package cn.zhibao.escalation.domain.duty;

import cn.zhibao.escalation.domain.casefile.Region;
import cn.zhibao.events.contract.RosterFacts;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names a roster for ever, such as {@code 370302.4}. */
public record RosterName(String desk, int number) {

    private static final Pattern FORM = Pattern.compile("(\\w{6})\\.([1-9][0-9]{0,7})");

    public static RosterName of(RosterFacts facts) {
        return new RosterName(facts.desk(), facts.number());
    }

    /** Empty when the text is no such name. */
    public static Optional<RosterName> parse(String text) {
        Matcher name = FORM.matcher(text);
        return name.matches() && Region.wellFormed(name.group(1))
                ? Optional.of(new RosterName(name.group(1), Integer.parseInt(name.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return desk + "." + number;
    }
}
