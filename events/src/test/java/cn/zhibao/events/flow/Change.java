package cn.zhibao.events.flow;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Settings that differ from those every service begins with, one at a time. */
final class Change {

    private Change() {}

    static UnaryOperator<FlowSettings> readsNothing() {
        return s -> new FlowSettings(
                s.service(),
                s.owns(),
                List.of(),
                s.kafka(),
                s.relayBatch(),
                s.safetyPoll(),
                s.leaseRetry(),
                s.sweepBatch(),
                s.sweepPoll(),
                s.reactBatch(),
                s.gather(),
                s.catchUp(),
                s.unitOfWork());
    }

    static UnaryOperator<FlowSettings> safetyPoll(Duration safetyPoll) {
        return s -> new FlowSettings(
                s.service(),
                s.owns(),
                s.reads(),
                s.kafka(),
                s.relayBatch(),
                safetyPoll,
                s.leaseRetry(),
                s.sweepBatch(),
                s.sweepPoll(),
                s.reactBatch(),
                s.gather(),
                s.catchUp(),
                s.unitOfWork());
    }

    static UnaryOperator<FlowSettings> sweepPoll(Duration sweepPoll) {
        return s -> new FlowSettings(
                s.service(),
                s.owns(),
                s.reads(),
                s.kafka(),
                s.relayBatch(),
                s.safetyPoll(),
                s.leaseRetry(),
                s.sweepBatch(),
                sweepPoll,
                s.reactBatch(),
                s.gather(),
                s.catchUp(),
                s.unitOfWork());
    }

    static UnaryOperator<FlowSettings> unitOfWork(Duration unitOfWork) {
        return s -> new FlowSettings(
                s.service(),
                s.owns(),
                s.reads(),
                s.kafka(),
                s.relayBatch(),
                s.safetyPoll(),
                s.leaseRetry(),
                s.sweepBatch(),
                s.sweepPoll(),
                s.reactBatch(),
                s.gather(),
                s.catchUp(),
                unitOfWork);
    }

    static UnaryOperator<FlowSettings> reactBatch(int reactBatch) {
        return s -> new FlowSettings(
                s.service(),
                s.owns(),
                s.reads(),
                s.kafka(),
                s.relayBatch(),
                s.safetyPoll(),
                s.leaseRetry(),
                s.sweepBatch(),
                s.sweepPoll(),
                reactBatch,
                s.gather(),
                s.catchUp(),
                s.unitOfWork());
    }

    static UnaryOperator<FlowSettings> kafka(String key, Object value) {
        return s -> {
            Map<String, Object> kafka = new HashMap<>(s.kafka());
            kafka.put(key, value);
            return new FlowSettings(
                    s.service(),
                    s.owns(),
                    s.reads(),
                    kafka,
                    s.relayBatch(),
                    s.safetyPoll(),
                    s.leaseRetry(),
                    s.sweepBatch(),
                    s.sweepPoll(),
                    s.reactBatch(),
                    s.gather(),
                    s.catchUp(),
                    s.unitOfWork());
        };
    }
}
