package cn.zhibao.hazard.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class UncancelledTest {

    @Test
    void work_goes_on_to_its_end_when_the_sender_hangs_up() {
        // given
        CompletableFuture<String> firstBatch = new CompletableFuture<>();
        List<String> done = new ArrayList<>();
        Uni<String> work = Uni.createFrom()
                .completionStage(firstBatch)
                .chain(() -> Uni.createFrom().item("second").invoke(done::add))
                .onTermination()
                .invoke(() -> done.add("end"));
        // when
        Uncancelled.of(work).subscribe().with(done::add).cancel();
        firstBatch.complete("first");
        // then
        assertThat(done).containsExactly("second", "end");
    }
}
