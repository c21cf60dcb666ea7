package cn.zhibao.deploy.bench.live;

import cn.zhibao.deploy.bench.backtest.CaseLife;
import cn.zhibao.deploy.bench.measure.Pace;
import cn.zhibao.events.contract.Event;
import cn.zhibao.events.wire.EventCodec;
import cn.zhibao.events.wire.EventJson;
import cn.zhibao.events.wire.EventTypes;
import cn.zhibao.events.wire.Outgoing;
import cn.zhibao.events.wire.Topics;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Facts of many hazards and accidents whose lives go on at the same time, on Kafka as the relay of hazard-service puts them
 * there. Used by one thread at a time.
 */
final class Facts implements AutoCloseable {

    /** As in the filings of the section stream; in a province it is one in fifty or less, and a hazard asks for less. */
    private static final int ONE_ACCIDENT_IN = 5;

    private static final int UNDER_WAY = 2_000;

    private final EventCodec codec = new EventCodec("hazard-service");
    private final Random random = new Random(2026);
    private final List<CaseLife> underWay = new ArrayList<>();
    private final KafkaProducer<String, byte[]> producer;
    private long cases;
    private long sent;

    Facts(String bootstrap) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "acks", "all", "batch.size", 262_144),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** So many facts at once, all made before the first is sent; the moment of that, in the machine's nanoseconds. */
    long backlog(int count) {
        List<ProducerRecord<String, byte[]>> made =
                Stream.generate(this::next).limit(count).toList();
        long begun = System.nanoTime();
        made.forEach(this::send);
        producer.flush();
        return begun;
    }

    /** An even stream, for as long as it is wanted. */
    void stream(int perSecond, BooleanSupplier wanted) {
        Pace pace = Pace.of(perSecond);
        for (int n = 0; wanted.getAsBoolean(); n++) {
            pace.await(n);
            send(next());
        }
        producer.flush();
    }

    private void send(ProducerRecord<String, byte[]> fact) {
        var _ = producer.send(fact); // what is lost shows in how many there are in the end
        sent++;
    }

    /** How many there are so far. */
    long sent() {
        return sent;
    }

    private ProducerRecord<String, byte[]> next() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        if (underWay.size() < UNDER_WAY) {
            underWay.add(begins(now));
        }
        int place = underWay.size() < UNDER_WAY ? underWay.size() - 1 : random.nextInt(UNDER_WAY);
        CaseLife life = underWay.get(place);
        Event event = life.step(now);
        if (life.rest() == null) {
            underWay.set(place, begins(now));
        }
        return codec.encode(new Outgoing(
                UUID.randomUUID(),
                Topics.of(event),
                EventTypes.typeOf(event.getClass()),
                event.caseId(),
                life.sequence(),
                now,
                null,
                EventJson.write(event)));
    }

    private CaseLife begins(Instant now) {
        long number = cases++;
        return number % ONE_ACCIDENT_IN == 0
                ? CaseLife.ofAccident(number, now, random)
                : CaseLife.ofHazard(number, now, random);
    }

    @Override
    public void close() {
        producer.close();
    }
}
