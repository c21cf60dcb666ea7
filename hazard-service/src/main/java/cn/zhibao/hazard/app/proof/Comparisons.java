package cn.zhibao.hazard.app.proof;

import io.smallrye.mutiny.Multi;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Computes the state anew from the ledger, beside the live tables, and compares. Changes nothing. */
public interface Comparisons {

    /** Part after part, as they are asked for. Each is true of one moment; cases may go on changing between two. */
    Multi<Compared> compare();

    /**
     * Some cases of one table.
     *
     * @param cases how many
     */
    record Compared(String table, long cases, List<Difference> differences) {
        public Compared {
            differences = List.copyOf(differences);
        }
    }

    /**
     * A case whose state does not follow from its ledger.
     *
     * @param version of the ledger; 0 when it has no row of the case
     * @param column what differs; {@code version} when the state is of another fact, or is not there
     * @param live what the table holds, as text
     * @param rebuilt what follows from the ledger, as text
     */
    record Difference(
            UUID caseId,
            int version,
            String column,
            @Nullable String live,
            @Nullable String rebuilt) {}
}
