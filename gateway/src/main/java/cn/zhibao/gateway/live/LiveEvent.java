package cn.zhibao.gateway.live;

import java.time.Instant;

/**
 * An event on its way to the listeners.
 *
 * @param topic number of its topic in {@link cn.zhibao.events.wire.Topics#ALL}
 * @param after position of the hub right after this event
 * @param region region of its case
 * @param name short name of its type
 * @param time when its source recorded it
 * @param frame the message, written out once for all
 */
record LiveEvent(
        int topic, int partition, long offset, Position after, String region, String name, Instant time, Frame frame) {}
