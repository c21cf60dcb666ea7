package cn.zhibao.hazard.app.proof;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.proof.Block;
import cn.zhibao.events.proof.Hash;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever somebody has done to the log, what is left of it is exported, and to its end. */
class ExportLedgerTest {

    private static final long SIZE = 1_000;
    private static final long NOTE_EVERY = 50;

    @Test
    void the_whole_log_comes_in_order_and_ends_with_the_newest_note() {
        // when
        List<Exported> exported = export(new Tampered(_ -> true, _ -> true));
        // then
        assertThat(leaves(exported))
                .containsExactlyElementsOf(LongStream.range(0, SIZE).boxed().toList());
        assertThat(exported.getLast()).isEqualTo(new Exported.Signed("note of 1000"));
        assertThat(exported.get(50)).isEqualTo(new Exported.Signed("note of 50"));
        assertThat(exported).hasSize(1_020);
    }

    @Test
    void a_hole_of_many_leaves_does_not_end_the_export() {
        // when
        List<Exported> exported = export(new Tampered(leaf -> leaf < 190 || leaf >= 810, _ -> true));
        // then
        assertThat(leaves(exported)).hasSize(380).startsWith(0L).endsWith(SIZE - 1);
        assertThat(exported).contains(new Exported.Signed("note of 500")).hasSize(400);
        assertThat(exported.getLast()).isEqualTo(new Exported.Signed("note of 1000"));
    }

    @Test
    void a_log_without_leaves_is_told_by_its_notes() {
        assertThat(export(new Tampered(_ -> false, _ -> true)))
                .hasSize(20)
                .last()
                .isEqualTo(new Exported.Signed("note of 1000"));
        assertThat(export(new Tampered(_ -> false, size -> size == SIZE)))
                .containsExactly(new Exported.Signed("note of 1000"));
    }

    @Test
    void a_log_whose_newest_note_is_gone_comes_all_the_same_and_ends_without_one() {
        // when
        List<Exported> exported = export(new Tampered(_ -> true, size -> size < SIZE));
        // then
        assertThat(leaves(exported)).hasSize((int) SIZE);
        assertThat(exported.getLast()).isInstanceOf(Exported.Logged.class);
    }

    private static List<Exported> export(TreeLog log) {
        return new ExportLedger(log)
                        .export()
                        .subscribe()
                        .withSubscriber(AssertSubscriber.create(Long.MAX_VALUE))
                        .awaitCompletion()
                        .getItems()
                        .stream()
                        .peek(part -> assertThat(part).isNotEmpty())
                        .flatMap(List::stream)
                        .toList();
    }

    private static List<Long> leaves(List<Exported> exported) {
        List<Long> leaves = new ArrayList<>();
        for (Exported one : exported) {
            if (one instanceof Exported.Logged logged) {
                leaves.add(logged.leaf());
            }
        }
        return leaves;
    }

    /** A log of which some leaves and notes are left; no note can be read. */
    private record Tampered(LongPredicate leaf, LongPredicate note) implements TreeLog {

        @Override
        public Uni<Extent> extent() {
            return Uni.createFrom().item(new Extent(SIZE, 2 * SIZE));
        }

        @Override
        public Uni<List<Exported.Logged>> logged(long from, long to) {
            return Uni.createFrom()
                    .item(LongStream.range(from, to)
                            .filter(leaf)
                            .mapToObj(at -> new Exported.Logged(at, 2 * at, new UUID(7, at), 1, "hash", null))
                            .toList());
        }

        @Override
        public Uni<List<Exported.Unlogged>> unlogged(long after, long upTo, int limit) {
            return Uni.createFrom().item(List.of());
        }

        @Override
        public Uni<List<Note>> notesWithin(long after, long upTo) {
            return Uni.createFrom()
                    .item(LongStream.rangeClosed(after + 1, upTo)
                            .filter(size -> size % NOTE_EVERY == 0)
                            .filter(note)
                            .mapToObj(size -> new Note(size, "note of " + size))
                            .toList());
        }

        @Override
        public Uni<Optional<Signed>> newest() {
            throw new UnsupportedOperationException("an export reads no note");
        }

        @Override
        public Uni<List<Signed>> checkpoints(@Nullable Long before, int limit) {
            throw new UnsupportedOperationException("an export reads no note");
        }

        @Override
        public Uni<Optional<Place>> place(long position) {
            throw new UnsupportedOperationException("an export proves nothing");
        }

        @Override
        public Uni<Map<Block, Hash>> hashes(List<Block.Run> runs) {
            throw new UnsupportedOperationException("an export proves nothing");
        }
    }
}
