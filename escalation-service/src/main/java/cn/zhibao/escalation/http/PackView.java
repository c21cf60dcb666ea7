package cn.zhibao.escalation.http;

import cn.zhibao.escalation.app.rules.LookAtPacks;
import cn.zhibao.escalation.app.rules.Packs;
import cn.zhibao.escalation.domain.release.PackFault;
import cn.zhibao.escalation.domain.release.PackVersion;
import cn.zhibao.escalation.domain.release.Reason;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A version of a pack.
 *
 * @param state DRAFT, CHECKED, BACKTESTED, APPROVED (waiting, for {@code activeFrom} if that is known), ACTIVE, SUPERSEDED
 * @param activeFrom when it comes or came into force; absent while that is open, and for what is in force from the beginning
 * @param revision the ETag
 * @param hash SHA-256 of the content
 * @param policy name of the rules that it makes with the packs in force, for backtests and dry runs
 * @param faults with line and reason, in English and as its flaw with what it is about; of one version, while it is not approved
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PackView(
        String name,
        String pack,
        Packs.State state,
        @Nullable Instant activeFrom,
        int revision,
        String hash,
        String author,
        List<String> editors,
        Instant changedAt,
        @Nullable String approver,
        PackVersion.@Nullable Proof backtest,
        @Nullable String policy,
        @Nullable String content,
        @Nullable List<FaultView> faults) {

    /** In a list. */
    static PackView of(Packs.Known known) {
        return of(known, null, null, null);
    }

    static PackView of(LookAtPacks.Seen seen) {
        return of(seen.known(), seen.policy(), seen.known().version().content(), seen.faults());
    }

    private static PackView of(
            Packs.Known known, @Nullable String policy, @Nullable String content, @Nullable List<PackFault> faults) {
        PackVersion version = known.version();
        boolean always = Instant.MIN.equals(known.activeFrom());
        return new PackView(
                version.name().toString(),
                version.name().pack(),
                known.state(),
                always ? null : known.activeFrom(),
                version.revision(),
                version.hash(),
                version.author(),
                List.copyOf(new TreeSet<>(version.editors())),
                version.changedAt(),
                version.approver(),
                version.proof(),
                policy,
                content,
                faults == null ? null : faults.stream().map(FaultView::of).toList());
    }

    record FaultView(String pack, int line, String reason, String flaw, Map<String, String> about) {

        private static FaultView of(PackFault fault) {
            Reason reason = fault.reason();
            return new FaultView(
                    fault.pack(), fault.line(), reason.text(), PackProblems.word(reason.flaw()), reason.about());
        }
    }

    /** A step that was taken, see {@link Packs.Recorded}; activations from the beginning have no {@code from}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StepView(
            String step,
            int revision,
            String hash,
            String by,
            Instant at,
            @Nullable Instant from) {

        static StepView of(Packs.Recorded recorded) {
            return new StepView(
                    recorded.step().name(),
                    recorded.revision(),
                    recorded.hash(),
                    recorded.by(),
                    recorded.at(),
                    Instant.MIN.equals(recorded.from()) ? null : recorded.from());
        }
    }
}
