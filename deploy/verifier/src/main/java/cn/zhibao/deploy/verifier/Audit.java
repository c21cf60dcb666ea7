package cn.zhibao.deploy.verifier;

import static cn.zhibao.deploy.verifier.Finding.Kind.CHANGED;
import static cn.zhibao.deploy.verifier.Finding.Kind.CUT_OFF;
import static cn.zhibao.deploy.verifier.Finding.Kind.INSERTED;
import static cn.zhibao.deploy.verifier.Finding.Kind.REMOVED;
import static cn.zhibao.deploy.verifier.Finding.Kind.REWRITTEN;
import static cn.zhibao.deploy.verifier.Finding.Kind.UNREADABLE;

import cn.zhibao.events.flow.JournalRow;
import cn.zhibao.events.proof.Checkpoint;
import cn.zhibao.events.proof.CompactRange;
import cn.zhibao.events.proof.Merkle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Follows an exported ledger line by line: hashes every row again, follows the chain of every case and the tree over all of
 * them, and compares it with every checkpoint. What is wrong is found in the order of the log.
 */
final class Audit {

    private static final int FINDINGS_KEPT = 20;

    private final Keys keys;
    private final Map<Long, List<Checkpoint>> kept;
    private final CompactRange tree = CompactRange.empty();
    private final Chains chains = new Chains();
    private final List<Finding> findings = new ArrayList<>();
    private long found;
    private long signedUpTo;
    private boolean gap;
    private @Nullable Checkpoint last;

    /**
     * An audit.
     *
     * @param kept checkpoints that somebody put aside earlier
     */
    Audit(Keys keys, Collection<Checkpoint> kept) {
        this.keys = keys;
        this.kept = kept.stream().collect(Collectors.groupingBy(Checkpoint::size));
        this.kept.values().forEach(this::oneHistory);
    }

    /** Two roots of one size, both signed, prove two histories without any export. */
    private void oneHistory(List<Checkpoint> sameSize) {
        Checkpoint first = sameSize.getFirst();
        sameSize.stream()
                .filter(other -> !other.root().equals(first.root()))
                .findFirst()
                .ifPresent(other -> add(Finding.ofLog(
                        REWRITTEN,
                        "two histories were signed: the checkpoints that were kept of %s and of %s sign other rows up to leaf %d"
                                .formatted(first.at(), other.at(), first.size() - 1))));
    }

    /** The next leaf of the log. */
    void on(LoggedRow line) {
        last = null;
        if (line.leaf() != tree.size() && !gap) {
            gap = true;
            add(Finding.ofLog(
                    line.leaf() > tree.size() ? REMOVED : INSERTED,
                    "the log goes from leaf " + (tree.size() - 1) + " to leaf " + line.leaf()));
        }
        tree.append(Merkle.leaf(line.hash()));
        JournalRow row = line.row();
        if (row == null) {
            add(line, REMOVED, "the row is gone; the log holds its hash " + line.hash());
        } else {
            check(line, row);
        }
        chains.follow(line.caseId(), line.version(), line.hash());
        if (!gap) {
            compareWithKept();
        }
    }

    private void compareWithKept() {
        kept.getOrDefault(tree.size(), List.of()).stream()
                .filter(one -> !one.root().equals(tree.root()))
                .forEach(one -> add(Finding.ofLog(
                        REWRITTEN,
                        "the checkpoint that was kept of " + one.at() + " signs other rows up to leaf "
                                + (one.size() - 1))));
    }

    private void check(LoggedRow line, JournalRow row) {
        String broken = brokenChain(line, row);
        String computed = row.expectedHash();
        String logged = line.hash().toString();
        if (broken != null) {
            add(line, INSERTED, broken);
        } else if (!row.caseId().equals(line.caseId()) || row.version() != line.version()) {
            add(line, CHANGED, "it says now that it is version %d of case %s".formatted(row.version(), row.caseId()));
        } else if (!computed.equals(logged)) {
            add(
                    line,
                    CHANGED,
                    row.hash().equals(logged)
                            ? "its fields give the hash %s, it was recorded with %s".formatted(computed, logged)
                            : "its hash was changed with it: now %s, recorded as %s".formatted(row.hash(), logged));
        } else if (!row.hash().equals(logged)) {
            add(line, CHANGED, "only its hash: now %s, recorded as %s".formatted(row.hash(), logged));
        }
    }

    /** A row that does not continue its case; versions that are missing before it are told by themselves. */
    private @Nullable String brokenChain(LoggedRow line, JournalRow row) {
        Chains.Head head = chains.head(line.caseId());
        int expected = head.version() + 1;
        if (line.version() > expected) {
            add(missing(line.caseId(), expected, line.version() - 1));
            return null;
        }
        if (line.version() < expected) {
            return "the case has had version " + head.version() + " already";
        }
        return row.previousHash().equals(head.hash().toString()) || !wasRecordedAs(line, row) || fits(line, row, head)
                ? null
                : "it names %s as the hash before it, which is %s".formatted(row.previousHash(), head.hash());
    }

    private static boolean wasRecordedAs(LoggedRow line, JournalRow row) {
        return row.hash().equals(line.hash().toString());
    }

    /** Whether the row continued its case before somebody changed the hash that it names. */
    private static boolean fits(LoggedRow line, JournalRow row, Chains.Head head) {
        JournalRow before = new JournalRow(
                row.caseId(),
                row.version(),
                row.eventId(),
                row.topic(),
                row.type(),
                row.claimedAt(),
                row.recordedAt(),
                row.actor(),
                row.ruleVersion(),
                row.traceParent(),
                row.data(),
                head.hash().toString(),
                row.hash());
        return before.expectedHash().equals(line.hash().toString());
    }

    private static Finding missing(UUID caseId, int from, int to) {
        return new Finding(
                REMOVED,
                null,
                null,
                caseId,
                from,
                from == to ? "the row is gone from the ledger and from its log" : "so are all up to version " + to);
    }

    /** A row that is in the ledger, but not in its log. */
    void onUnlogged(long position, JournalRow row) {
        last = null;
        add(new Finding(
                INSERTED,
                null,
                position,
                row.caseId(),
                row.version(),
                "it was put between older rows: the log has passed this position without it"));
    }

    /** A checkpoint of all leaves so far. */
    void on(String note) {
        Checkpoint checkpoint;
        try {
            checkpoint = keys.checkpoint("the checkpoint after leaf " + (tree.size() - 1), note);
        } catch (Wrong | Unreadable no) {
            add(Finding.ofLog(REWRITTEN, String.valueOf(no.getMessage())));
            return;
        }
        last = checkpoint;
        boolean same = checkpoint.size() == tree.size() && checkpoint.root().equals(tree.root());
        if (!same && !gap) {
            add(Finding.ofLog(
                    REWRITTEN,
                    "the leaves %d to %d are not those that were signed at %s"
                            .formatted(signedUpTo, tree.size() - 1, checkpoint.at())));
            gap = true; // every later tree differs for the same reason
        }
        signedUpTo = tree.size();
    }

    /** A line that is none of an export; those after it are looked at all the same. */
    void onUnreadable(Unreadable line) {
        last = null;
        add(Finding.ofLog(UNREADABLE, String.valueOf(line.getMessage())));
    }

    /** The end of the file. */
    void end() {
        Checkpoint end = last;
        if (end == null) {
            add(Finding.ofLog(CUT_OFF, "the export does not end with a checkpoint"));
        }
        kept.values().stream()
                .flatMap(List::stream)
                .filter(one -> one.size() > tree.size())
                .forEach(one -> add(Finding.ofLog(
                        REMOVED,
                        "the checkpoint that was kept of %s signs %d rows, here are %d"
                                .formatted(one.at(), one.size(), tree.size()))));
    }

    private void add(LoggedRow line, Finding.Kind kind, String what) {
        add(new Finding(kind, line.leaf(), line.position(), line.caseId(), line.version(), what));
    }

    private void add(Finding finding) {
        found++;
        if (findings.size() < FINDINGS_KEPT) {
            findings.add(finding);
        }
    }

    long found() {
        return found;
    }

    /** The first ones, in the order of the log. */
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** What was seen, for somebody who wants to know what "everything holds" is about. */
    String seen() {
        Checkpoint end = last;
        return tree.size() + " rows of " + chains.cases() + " cases"
                + (end == null ? "" : ", as signed at " + end.at() + ", root " + end.root());
    }
}
