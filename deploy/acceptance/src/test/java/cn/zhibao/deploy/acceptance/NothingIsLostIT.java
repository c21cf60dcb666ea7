package cn.zhibao.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudevents.CloudEvent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Promises 1 and 3: an acknowledged filing survives the death of anything, and has its effects exactly once. */
class NothingIsLostIT {

    private static final Duration CALM = Duration.ofMinutes(2);
    private static final Set<String> CLOCKS_OF_A_DEATH = Set.of("CN-1", "CN-3", "SD-1");

    @Test
    void every_acknowledged_filing_has_its_effects_once_whatever_is_killed() {
        // given
        Stack stack = Stack.running();
        String token = stack.door().login("builder", Stack.PASSWORD);
        Map<String, String> acknowledged;
        try (Load load = new Load(stack.door(), token, 6, Duration.ofMinutes(6))) {
            // when
            for (String victim : Stack.EVERYTHING_THAT_HOLDS_DATA) {
                int before = load.acknowledged().size();
                await().atMost(CALM).until(() -> load.acknowledged().size() > before + 20);
                stack.kill(victim);
                stack.awaitHealed(victim);
            }
            int afterAll = load.acknowledged().size();
            await().atMost(CALM).until(() -> load.acknowledged().size() > afterAll + 20);
            load.end();
            assertThat(load.complaints()).isEmpty();
            acknowledged = load.acknowledged();
        }
        // then
        Set<String> accidents = casesOf(acknowledged, "accident-");
        Set<String> hazards = casesOf(acknowledged, "hazard-");
        await().atMost(CALM).untilAsserted(() -> {
            assertThat(facts(stack, "zhibao.hazards", "cn.zhibao.hazard-found.v1", hazards))
                    .hasSize(hazards.size());
            assertThat(facts(stack, "zhibao.accidents", "cn.zhibao.accident-reported.v1", accidents))
                    .hasSize(accidents.size());
            assertThat(clocksPerCase(stack, accidents).values())
                    .hasSize(accidents.size())
                    .allSatisfy(rules ->
                            assertThat(rules).containsAll(CLOCKS_OF_A_DEATH).doesNotHaveDuplicates());
        });
        assertThat(raisedPerCase(stack, accidents).values())
                .allSatisfy(calls -> assertThat(calls).isNotEmpty().doesNotHaveDuplicates());
    }

    private static Set<String> casesOf(Map<String, String> acknowledged, String prefix) {
        return acknowledged.entrySet().stream()
                .filter(filed -> filed.getKey().startsWith(prefix))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
    }

    /** One entry per record, so that an event sent twice is seen twice. */
    private static List<CloudEvent> facts(Stack stack, String topic, String type, Set<String> cases) {
        return Ledger.all(stack.kafka(), topic).stream()
                .filter(event -> event.getType().equals(type) && cases.contains(event.getSubject()))
                .toList();
    }

    private static Map<String, List<String>> clocksPerCase(Stack stack, Set<String> cases) {
        return facts(stack, "zhibao.escalations", "cn.zhibao.clock-opened.v1", cases).stream()
                .collect(Collectors.groupingBy(
                        Ledger::caseOf,
                        Collectors.mapping(
                                event -> Ledger.data(event)
                                        .path("clock")
                                        .path("rule")
                                        .asText(),
                                Collectors.toList())));
    }

    private static Map<String, List<String>> raisedPerCase(Stack stack, Set<String> cases) {
        return facts(stack, "zhibao.escalations", "cn.zhibao.escalation-raised.v1", cases).stream()
                .collect(Collectors.groupingBy(
                        Ledger::caseOf,
                        Collectors.mapping(
                                event -> {
                                    var escalation = Ledger.data(event).path("escalation");
                                    return escalation.path("rule").asText() + "@"
                                            + escalation.path("desk").asText();
                                },
                                Collectors.toList())));
    }
}
