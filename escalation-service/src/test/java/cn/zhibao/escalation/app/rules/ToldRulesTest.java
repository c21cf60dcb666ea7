package cn.zhibao.escalation.app.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Duties;
import cn.zhibao.escalation.domain.Roster;
import cn.zhibao.escalation.domain.duty.OnDuty;
import cn.zhibao.escalation.packs.CalendarBook;
import cn.zhibao.escalation.packs.Changed;
import cn.zhibao.escalation.packs.PackBook;
import cn.zhibao.escalation.packs.Shipped;
import cn.zhibao.events.contract.CalendarActivated;
import cn.zhibao.events.contract.CalendarFacts;
import cn.zhibao.events.contract.PackFacts;
import cn.zhibao.events.contract.RosterActivated;
import cn.zhibao.events.contract.RulesActivated;
import java.time.Instant;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToldRulesTest {

    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");
    private static final String HUNAN = "430100";
    private static final String SHANDONG = "370302";

    private static final String TABLE = "year: 2031\nbasis: 测试\nholidays: [2031-01-01]\n";

    private final PackBook book = new PackBook();
    private final ToldRules rules = new ToldRules(Shipped.packs(), book, Shipped.calendars(), new CalendarBook());

    @Test
    void what_came_with_the_software_holds_from_the_beginning() {
        assertThat(versionAt(HUNAN, Instant.MIN)).isEqualTo(Changed.shipped());
        assertThat(rules.unknownFrom()).isNull();
    }

    @Test
    void each_version_holds_from_its_moment_whatever_the_order_in_which_they_are_told() {
        // when
        rules.activated(national("2030.2", JUNE));
        rules.activated(national("2030.1", MAY));
        rules.activated(national("2030.1", MAY));
        // then
        assertThat(versionAt(HUNAN, MAY.minusNanos(1))).isEqualTo(Changed.shipped());
        assertThat(versionAt(HUNAN, MAY)).isEqualTo("CN-2030.1");
        assertThat(versionAt(SHANDONG, MAY)).endsWith("+CN-2030.1");
        assertThat(versionAt(HUNAN, JUNE)).isEqualTo("CN-2030.2");
        assertThat(rules.unknownFrom()).isNull();
    }

    @Test
    void what_is_told_of_the_beginning_stands_in_the_place_of_what_this_software_came_with() {
        // when: another release came with other packs, and without any overlay
        rules.activated(national("2030.1", null));
        // then
        assertThat(versionAt(HUNAN, Instant.MIN)).isEqualTo("CN-2030.1");
        assertThat(versionAt(SHANDONG, MAY)).isEqualTo("CN-2030.1");
    }

    @Test
    void rules_of_a_later_program_are_unknown_from_their_moment_on() {
        // when
        rules.activated(told("2030.1", Changed.version("2030.1", Map.of()) + "\nforeseen: nowhere\n", MAY));
        rules.activated(national("2030.2", JUNE));
        // then
        assertThat(rules.unknownFrom()).isEqualTo(MAY);
        assertThat(versionAt(HUNAN, MAY.minusNanos(1))).isEqualTo(Changed.shipped());
    }

    @Test
    void rules_that_are_not_what_their_hash_says_are_unknown() {
        // given
        PackFacts pack = national("2030.1", MAY).pack();
        // when
        rules.activated(new RulesActivated(
                new PackFacts(pack.name(), pack.pack(), null, pack.content() + "\n", pack.hash(), null), MAY));
        // then
        assertThat(rules.unknownFrom()).isEqualTo(MAY);
    }

    @Test
    void nothing_was_told_before_the_epoch_so_an_unreadable_beginning_begins_there() {
        rules.activated(told("2030.1", "unreadable", null));
        assertThat(rules.unknownFrom()).isEqualTo(Instant.EPOCH);
    }

    private String versionAt(String region, Instant moment) {
        return rules.setting().policy().packFor(region, moment).version();
    }

    private RulesActivated national(String version, @Nullable Instant from) {
        return told(version, Changed.version(version, Map.of()), from);
    }

    private RulesActivated told(String version, String content, @Nullable Instant from) {
        return new RulesActivated(
                new PackFacts("CN-" + version, "CN", null, content, book.hashOf(content), "approver"), from);
    }

    @Test
    void each_table_of_holidays_counts_from_its_moment_and_what_is_told_twice_changes_nothing() {
        // when
        rules.activated(calendar(TABLE, MAY));
        rules.activated(calendar(TABLE, MAY));
        // then
        assertThat(calendarAt(MAY.minusNanos(1))).isEqualTo("2026.1");
        assertThat(calendarAt(MAY)).isEqualTo("2026.1 2031.1");
        assertThat(rules.unknownFrom()).isNull();
    }

    @Test
    void tables_that_are_told_of_the_beginning_stand_in_the_place_of_those_of_this_software() {
        // when
        rules.activated(calendar(TABLE, null));
        // then
        assertThat(calendarAt(MAY)).isEqualTo("2031.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unreadable", TABLE + "foreseen: nowhere\n"})
    void from_a_table_on_that_cannot_be_read_nothing_is_known(String content) {
        // when
        rules.activated(calendar(content, MAY));
        rules.activated(calendar(TABLE, JUNE));
        // then
        assertThat(rules.unknownFrom()).isEqualTo(MAY);
    }

    private String calendarAt(Instant moment) {
        return rules.setting().calendars().at(moment).version();
    }

    private CalendarActivated calendar(String content, @Nullable Instant from) {
        return new CalendarActivated(new CalendarFacts(2031, 1, "测试", content, book.hashOf(content), "approver"), from);
    }

    @Test
    void a_roster_counts_from_its_moment_and_keeps_counting_when_other_rules_come() {
        // given
        String yaml =
                Duties.yaml(SHANDONG, "2026-04-01 08:00", "2026-09-01 08:00", "duty-officer:", "  - {people: [li]}");
        RosterActivated told = new RosterActivated(Duties.known(yaml, 1, MAY).facts(), MAY);
        // when
        rules.activated(told);
        rules.activated(told);
        rules.activated(national("2030.1", JUNE));
        // then
        Roster roster = rules.setting().roster();
        assertThat(roster.onDuty(SHANDONG, "duty-officer", MAY.minusNanos(1))).isNull();
        assertThat(roster.onDuty(SHANDONG, "duty-officer", MAY))
                .extracting(OnDuty::people)
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(1);
        assertThat(rules.unknownFrom()).isNull();
    }
}
