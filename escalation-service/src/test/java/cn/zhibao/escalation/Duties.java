package cn.zhibao.escalation;

import cn.zhibao.escalation.app.rules.RosterReading.Reading;
import cn.zhibao.escalation.domain.Roster;
import cn.zhibao.escalation.domain.duty.DutyRosters;
import cn.zhibao.escalation.packs.RosterBook;
import cn.zhibao.events.contract.RosterFacts;
import java.time.Instant;
import java.util.List;

/** Duty rosters to tell stories with. */
public final class Duties {

    private static final RosterBook BOOK = new RosterBook();

    private Duties() {}

    /** A roster of a desk, with 张伟 (zhang), 李强 (li) and 王芳 (wang). */
    public static String yaml(String desk, String from, String to, String... duty) {
        return """
                desk: "%s"
                from: %s
                to: %s
                people:
                  - {id: zhang, name: 张伟, post: 值班科员, account: zhang.wei, phone: "13800000001"}
                  - {id: li, name: 李强, post: 副局长}
                  - {id: wang, name: 王芳, post: 局长, phone: "13800000003"}
                duty:
                  %s
                """.formatted(desk, from, to, String.join("\n  ", duty));
    }

    /** A desk at every authority; these rosters are in force from the beginning. */
    public static Roster everywhere(String... rosters) {
        return Roster.EVERYWHERE.with(of(Instant.MIN, rosters));
    }

    /** In force from that moment; each is of the number of its place. */
    public static DutyRosters of(Instant validFrom, String... rosters) {
        DutyRosters all = DutyRosters.NONE;
        for (int i = 0; i < rosters.length; i++) {
            all = all.with(List.of(known(rosters[i], i + 1, validFrom)));
        }
        return all;
    }

    public static DutyRosters.Known known(String yaml, int number, Instant validFrom) {
        Reading reading = BOOK.read(yaml, Instant.MIN);
        if (!(reading instanceof Reading.Sound roster)) {
            throw new AssertionError(reading);
        }
        return new DutyRosters.Known(
                new RosterFacts(
                        roster.desk(),
                        number,
                        roster.from(),
                        roster.to(),
                        roster.people(),
                        roster.roles(),
                        BOOK.hashOf(yaml),
                        "leader"),
                validFrom);
    }
}
