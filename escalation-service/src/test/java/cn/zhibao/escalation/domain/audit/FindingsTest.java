package cn.zhibao.escalation.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.Times;
import cn.zhibao.escalation.domain.audit.Finding.Kind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FindingsTest {

    private static final Instant START = Times.at("2026-03-02 09:00");
    private static final Sign SIGN = new Sign(new UUID(4, 1), "ClockOpened", "CN-3", new UUID(4, 2), 0);

    private final Findings findings = new Findings(2);

    @Test
    void what_was_missing_and_comes_after_all_is_late_and_missing_no_more() {
        // when
        findings.add(of(Kind.MISSING));
        findings.add(of(Kind.LATE));
        // then
        assertThat(findings.newest()).extracting(Finding::kind).containsExactly(Kind.LATE);
        assertThat(findings.counts()).containsEntry(Kind.MISSING, 1L).containsEntry(Kind.LATE, 1L);
    }

    @Test
    void the_newest_findings_are_kept() {
        // when
        List.of(Kind.MISSING, Kind.DOUBLED, Kind.DIFFERENT).forEach(kind -> findings.add(of(kind)));
        // then
        assertThat(findings.newest()).extracting(Finding::kind).containsExactly(Kind.DIFFERENT, Kind.DOUBLED);
    }

    private static Finding of(Kind kind) {
        return new Finding(kind, SIGN, Samples.ZICHUAN, START, START, null, List.of(), START);
    }
}
