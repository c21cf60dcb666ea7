package cn.zhibao.events.flow;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a service decides about its flow.
 *
 * @param service name of the service, such as {@code hazard-service}: source of its events and consumer group
 * @param owns topics it tells its own events on
 * @param reads topics it reacts to; may be empty
 * @param kafka settings of Kafka clients, at least {@code bootstrap.servers}
 * @param relayBatch most records published in one go, 1 to 10,000
 * @param safetyPoll how often the relay looks for rows that another instance wrote
 * @param leaseRetry how often a passive instance tries to become the publishing one
 * @param sweepBatch most timers fired in one transaction, 1 to 1,000
 * @param sweepPoll how often timers are looked for that another instance set; bounds their lateness
 * @param reactBatch most events handled in one transaction, 1 to 1,000
 * @param gather how long events of others and timers may be held back so that many are handled in one transaction; none
 *     is at once
 * @param catchUp how long timers wait at most for events that were there before they were due and that nobody reads, or while
 *     Kafka does not answer; for events that are being read they wait in any case. None is not at all
 * @param unitOfWork longest time that somebody waits for a unit of work, and the relay for Kafka to take a batch
 */
public record FlowSettings(
        String service,
        List<String> owns,
        List<String> reads,
        Map<String, Object> kafka,
        int relayBatch,
        Duration safetyPoll,
        Duration leaseRetry,
        int sweepBatch,
        Duration sweepPoll,
        int reactBatch,
        Duration gather,
        Duration catchUp,
        Duration unitOfWork) {

    public FlowSettings {
        owns = List.copyOf(owns);
        reads = List.copyOf(reads);
        kafka = Map.copyOf(kafka);
        requireWithin("relayBatch", relayBatch, 10_000);
        requireWithin("sweepBatch", sweepBatch, 1_000);
        requireWithin("reactBatch", reactBatch, 1_000);
        requirePositive("safetyPoll", safetyPoll);
        requirePositive("leaseRetry", leaseRetry);
        requirePositive("sweepPoll", sweepPoll);
        requirePositive("unitOfWork", unitOfWork);
    }

    /** The settings every service begins with. */
    public static FlowSettings of(String service, List<String> owns, List<String> reads, String bootstrapServers) {
        return new FlowSettings(
                service,
                owns,
                reads,
                Map.of("bootstrap.servers", bootstrapServers),
                1_000,
                Duration.ofMillis(125),
                Duration.ofSeconds(1),
                200,
                Duration.ofMillis(500),
                200,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ofSeconds(30));
    }

    /** The same for a service that need not react at once. */
    public FlowSettings gathering(Duration time) {
        return new FlowSettings(
                service,
                owns,
                reads,
                kafka,
                relayBatch,
                safetyPoll,
                leaseRetry,
                sweepBatch,
                sweepPoll,
                reactBatch,
                time,
                catchUp,
                unitOfWork);
    }

    /** The same for a service whose timers ask whether something was told in time: who was away hears of it first. */
    public FlowSettings catchingUp(Duration most) {
        return new FlowSettings(
                service,
                owns,
                reads,
                kafka,
                relayBatch,
                safetyPoll,
                leaseRetry,
                sweepBatch,
                sweepPoll,
                reactBatch,
                gather,
                most,
                unitOfWork);
    }

    /**
     * Longest time that a transaction may take: so much less than anybody waits that its end is known by then. The
     * connections of the service are to be opened with this {@code transaction_timeout}, in milliseconds.
     */
    public Duration transactionLimit() {
        return unitOfWork.multipliedBy(9).dividedBy(10);
    }

    private static void requireWithin(String name, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(name + " is 1 to " + most + ", not " + value);
        }
    }

    private static void requirePositive(String name, Duration value) {
        if (!value.isPositive()) {
            throw new IllegalArgumentException(name + " is longer than nothing, not " + value);
        }
    }
}
