package cn.zhibao.hazard.app.completeness;

import cn.zhibao.events.contract.CompletenessDeclared;
import cn.zhibao.events.contract.DeclarationFacts;
import cn.zhibao.hazard.app.Scope;
import cn.zhibao.hazard.app.Submission;
import cn.zhibao.hazard.app.Written;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The declarations on file. None ever changes; the newest of an area counts. */
public interface Declarations {

    /** Puts a declaration on file once: state, ledger, event and key are one write. */
    Uni<Written<CompletenessDeclared>> declare(DeclarationFacts declaration, Submission submission);

    /**
     * What each area of the scope has declared; those that have not are left out.
     *
     * @param upTo day up to which a ledger must be complete; absent when any day will do
     */
    Uni<Map<String, Declared>> newest(Scope scope, @Nullable LocalDate upTo);

    /** Whether there is such a declaration in the scope. */
    Uni<Boolean> knows(UUID declarationId, Scope scope);

    /** Of one region, newest first. */
    Uni<List<DeclarationFacts>> history(History query, Scope scope);

    /**
     * What an area has declared.
     *
     * @param first when it first declared enough and took nothing back since; absent when its newest does not reach far
     *     enough
     */
    record Declared(DeclarationFacts newest, @Nullable Instant first) {}

    /**
     * Which declarations.
     *
     * @param before the last one of the page before; absent for the first page
     */
    record History(String region, @Nullable UUID before, int limit) {}
}
