package cn.zhibao.gateway.live;

import java.time.Duration;

/**
 * Bounds of the live stream.
 *
 * @param ringEvents events kept in memory for listeners that come back
 * @param queueFrames messages waiting for one listener before it counts as too slow
 * @param listenersMax listeners at the same time
 * @param heartbeat pause between two heartbeats
 * @param probe pause between two comparisons with the ends of the topics
 * @param staleAfter age from which the stream calls itself stale
 * @param partitionRefresh longest time until a new partition is noticed
 * @param replays replays from Kafka that run at the same time
 * @param replayEventsMax offsets that one replay may cross; who was away longer starts anew
 */
public record StreamSettings(
        String bootstrapServers,
        int ringEvents,
        int queueFrames,
        int listenersMax,
        Duration heartbeat,
        Duration probe,
        Duration staleAfter,
        Duration partitionRefresh,
        int replays,
        long replayEventsMax) {}
