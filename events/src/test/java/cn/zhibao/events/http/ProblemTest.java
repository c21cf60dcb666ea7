package cn.zhibao.events.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The form of a "no", whatever a service's own mapper leaves out. */
class ProblemTest {

    private static final ObjectMapper SPARING =
            new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_EMPTY);

    @Test
    void a_problem_without_faults_has_none() throws JsonProcessingException {
        assertThat(SPARING.writeValueAsString(Problem.notFound())).isEqualTo("""
                {"type":"/problems/not-found","title":"There is no such thing for this caller","status":404,\
                "code":"not-found"}""");
    }

    @Test
    void a_fault_of_the_whole_document_has_a_pointer_and_parameters_too() throws JsonProcessingException {
        Problem problem = Problem.faulty(List.of(new Fault("", "malformed-json")));
        assertThat(SPARING.writeValueAsString(problem)).contains("""
                "faults":[{"pointer":"","code":"malformed-json","params":{}}]""");
    }

    @Test
    void the_trace_leads_to_the_logs() {
        // given
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        Span span = Span.wrap(
                SpanContext.create(trace, "00f067aa0ba902b7", TraceFlags.getSampled(), TraceState.getDefault()));
        // when
        try (var _ = span.makeCurrent()) {
            // then
            assertThat(Problem.unavailable().traceId()).isEqualTo(trace);
        }
        assertThat(Problem.unavailable().traceId()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "empty",
                "malformed-json",
                "not-an-object",
                "unknown-field",
                "wrong-type",
                "not-a-time",
                "not-a-choice",
                "missing-header",
                "bad-header",
                "bad-parameter"
            })
    void what_cannot_be_read_is_400_whatever_else_is_wrong(String code) {
        Problem problem = Problem.faulty(List.of(new Fault("/region", "unknown-region"), new Fault("/a", code)));
        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.code()).isEqualTo("unreadable");
    }

    @Test
    void what_reads_well_and_cannot_be_is_422() {
        Problem problem = Problem.faulty(List.of(new Fault("/at", "in-future", Map.of("now", "2026-03-28T10:00:00Z"))));
        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.code()).isEqualTo("faulty");
    }
}
