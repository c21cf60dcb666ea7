package cn.zhibao.hazard.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.contract.Enterprise;
import cn.zhibao.events.contract.Finding;
import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.hazard.RegisterFiles;
import cn.zhibao.hazard.app.proof.Seal;
import cn.zhibao.hazard.app.proof.Unsigned;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.FilingPolicy;
import cn.zhibao.hazard.domain.hazard.DeadlineMark;
import cn.zhibao.hazard.domain.hazard.HazardFiling;
import cn.zhibao.hazard.domain.hazard.HazardRules;
import cn.zhibao.hazard.domain.hazard.finding.FindingFiling;
import cn.zhibao.hazard.domain.hazard.finding.Source;
import cn.zhibao.hazard.domain.posting.Post;
import cn.zhibao.hazard.domain.posting.Posting;
import cn.zhibao.hazard.domain.posting.Term;
import cn.zhibao.hazard.domain.register.Authority;
import cn.zhibao.hazard.domain.register.Region;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FileHazardTest {

    private static final Instant NOW = Instant.parse("2026-11-22T16:30:00.123456789Z");
    private static final String OWN = "91350100M000100Y43";
    private static final String OTHER = "9144030071526726XG";
    private static final Caller INSPECTOR = new Caller("i", Set.of(Caller.Role.AUTHORITY), new Region("370300"), null);
    private static final Caller REPORTER = new Caller("r", Set.of(Caller.Role.REPORTER), new Region("370000"), OWN);

    private final Shelf shelf = new Shelf();
    private List<Posting> posted = List.of();
    private final AtomicLong serial = new AtomicLong(122);
    private final FileHazard fileHazard = new FileHazard(
            new HazardRules(
                    RegisterFiles.load(),
                    new FilingPolicy(
                            Duration.ofMinutes(2), Duration.ofDays(7), Duration.ofDays(15), Duration.ofDays(30))),
            new Identities(() -> new UUID(1, 2), () -> Uni.createFrom().item(serial.incrementAndGet())),
            shelf,
            (account, day) -> Uni.createFrom().item(posted),
            Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void a_case_gets_a_number_of_its_place_and_the_day_in_china() {
        // when: it is past midnight in China already
        HazardFound found = filed(INSPECTOR, filing("370302", null));
        // then
        assertThat(found.hazard().number()).isEqualTo("YH-370302-20261123-0000123");
        assertThat(found.hazard().reportedAt()).isEqualTo(Instant.parse("2026-11-22T16:30:00.123Z"));
    }

    @Test
    void the_deadline_is_waited_for_from_the_day_before() {
        filed(INSPECTOR, filing("370302", null));
        Hazards.Wake wake = Objects.requireNonNull(shelf.filed.getFirst().firstMark());
        assertThat(wake)
                .isInstanceOfSatisfying(
                        Hazards.AroundDeadline.class,
                        around -> assertThat(around.mark()).isEqualTo(DeadlineMark.DAY_BEFORE));
        assertThat(WakeText.read(WakeText.kind(wake), WakeText.write(wake))).isEqualTo(wake);
    }

    @Test
    void a_reporter_files_for_the_own_enterprise_said_or_not() {
        assertThat(filed(REPORTER, filing("430102", null)).hazard().enterprise())
                .isEqualTo(new Enterprise(OWN, null));
        assertThat(filed(REPORTER, filing("430102", OWN)).hazard().enterprise()).isEqualTo(new Enterprise(OWN, null));
        assertThat(outcome(REPORTER, filing("430102", OTHER))).isInstanceOf(Outcome.OutOfScope.class);
    }

    @Test
    void an_inspector_files_in_the_own_region_about_anybody() {
        assertThat(outcome(INSPECTOR, filing("370302", OTHER))).isInstanceOf(Outcome.Filed.class);
        assertThat(outcome(INSPECTOR, filing("370202", OTHER))).isInstanceOf(Outcome.OutOfScope.class);
        assertThat(shelf.filed).hasSize(1);
    }

    @Test
    void a_resident_inspector_reports_to_who_sent_him_and_may_file_where_he_is_posted() {
        // given
        posted = List.of(posting("370202", "HOUSING-370300"));
        HazardFiling elsewhere = filing("370202", null, Source.RESIDENT_INSPECTOR, FindingFiling.NONE);
        // when
        Finding finding =
                Objects.requireNonNull(filed(INSPECTOR, elsewhere).hazard().finding());
        // then
        assertThat(finding.authority()).isEqualTo("HOUSING-370300");
        assertThat(finding.inspectors()).containsExactly("37030012001");
        assertThat(finding.posting()).isEqualTo(posted.getFirst().postingId());
        assertThat(outcome(INSPECTOR, filing("370202", null))).isInstanceOf(Outcome.OutOfScope.class);
    }

    @Test
    void what_a_resident_inspector_says_of_who_sent_him_stands_and_a_posting_by_others_does_not_apply() {
        // given
        posted = List.of(posting("370302", "HOUSING-370300"));
        FindingFiling same = new FindingFiling(null, "HOUSING-370300", null, List.of("own"), null, null);
        FindingFiling other = new FindingFiling(null, "HOUSING-370000", null, List.of(), null, null);
        // when
        Finding first = Objects.requireNonNull(filed(INSPECTOR, filing("370302", null, Source.RESIDENT_INSPECTOR, same))
                .hazard()
                .finding());
        Finding second =
                Objects.requireNonNull(filed(INSPECTOR, filing("370302", null, Source.RESIDENT_INSPECTOR, other))
                        .hazard()
                        .finding());
        Finding third = Objects.requireNonNull(
                filed(INSPECTOR, filing("370303", null, Source.RESIDENT_INSPECTOR, FindingFiling.NONE))
                        .hazard()
                        .finding());
        // then
        assertThat(first.inspectors()).containsExactly("own");
        assertThat(first.posting()).isNotNull();
        assertThat(second.authority()).isEqualTo("HOUSING-370000");
        assertThat(second.posting()).isNull();
        assertThat(third.posting()).isNull();
        assertThat(third.authority()).isNull();
    }

    private static Posting posting(String region, String authority) {
        return new Posting(
                new UUID(5, 6),
                1,
                new Posting.Inspector("i", "李明", "37030012001"),
                Authority.parse(authority).orElseThrow(),
                "某市住房城乡建设局",
                new Post(Post.Kind.REGION, region, new Region(region)),
                Term.of(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 12, 31)),
                null);
    }

    @Test
    void a_wrong_filing_uses_no_number_and_stores_nothing() {
        assertThat(outcome(INSPECTOR, filing("370399", null))).isInstanceOf(Outcome.Faulty.class);
        assertThat(fileHazard
                        .check(INSPECTOR, filing("370302", null), new Faults())
                        .await()
                        .indefinitely())
                .isInstanceOf(Outcome.Sound.class);
        assertThat(serial).hasValue(122);
        assertThat(shelf.filed).isEmpty();
    }

    @Test
    void the_same_key_of_another_sender_or_operation_is_another_key() {
        byte[] document = {1};
        UUID key = Submission.of(INSPECTOR, "POST hazards", "k", document).keyId();
        assertThat(Submission.of(INSPECTOR, "POST hazards", "k", new byte[] {2}).keyId())
                .isEqualTo(key);
        assertThat(Submission.of(REPORTER, "POST hazards", "k", document).keyId())
                .isNotEqualTo(key);
        assertThat(Submission.of(INSPECTOR, "POST accidents", "k", document).keyId())
                .isNotEqualTo(key);
        assertThat(Submission.of(INSPECTOR, "POST hazards", "k2", document).keyId())
                .isNotEqualTo(key);
    }

    private HazardFound filed(Caller caller, HazardFiling filing) {
        return ((Outcome.Filed<HazardFound>) outcome(caller, filing)).receipt().event();
    }

    private Outcome<HazardFound> outcome(Caller caller, HazardFiling filing) {
        Submission submission = Submission.of(caller, "POST hazards", "key", new byte[0]);
        List<Outcome<HazardFound>> outcomes = new ArrayList<>();
        fileHazard.file(submission, filing, new Faults()).subscribe().with(outcomes::add);
        return outcomes.getFirst();
    }

    private static HazardFiling filing(String region, @Nullable String uscc) {
        return filing(region, uscc, Source.INSPECTION, FindingFiling.NONE);
    }

    private static HazardFiling filing(String region, @Nullable String uscc, Source source, FindingFiling finding) {
        return new HazardFiling(
                null,
                null,
                null,
                region,
                null,
                null,
                uscc == null ? null : new Enterprise(uscc, null),
                source,
                NOW.minusSeconds(60),
                null,
                "塔机限位失效",
                false,
                finding);
    }

    /** Keeps what is filed. */
    private static final class Shelf implements Hazards {

        private final List<NewHazard> filed = new ArrayList<>();

        @Override
        public Uni<Written<HazardFound>> file(NewHazard hazard) {
            filed.add(hazard);
            HazardFound found = (HazardFound) hazard.decision()
                    .apply(hazard.site().unregistered())
                    .events()
                    .getFirst();
            return Uni.createFrom()
                    .item(new Written.Recorded<>(new Receipt<>(
                            found,
                            1,
                            "hash",
                            hazard.submission().contentHash(),
                            1,
                            NOW,
                            new Seal("key", "signature"))));
        }

        @Override
        public <T> Uni<T> inTransaction(Function<InTransaction, Uni<Unsigned<T>>> work) {
            throw new UnsupportedOperationException("filing changes nothing");
        }

        @Override
        public Uni<Optional<Known>> find(UUID hazardId, Scope scope) {
            throw new UnsupportedOperationException("filing reads nothing");
        }

        @Override
        public Uni<Boolean> knows(UUID hazardId, Scope scope) {
            throw new UnsupportedOperationException("filing reads nothing");
        }

        @Override
        public Uni<List<Known>> list(Query query, Scope scope) {
            throw new UnsupportedOperationException("filing reads nothing");
        }

        @Override
        public Uni<Boolean> moreThan(long rows, Filter filter, Scope scope) {
            throw new UnsupportedOperationException("filing reads nothing");
        }

        @Override
        public Uni<List<LedgerEntry>> history(UUID hazardId, Scope scope) {
            throw new UnsupportedOperationException("filing reads nothing");
        }
    }
}
