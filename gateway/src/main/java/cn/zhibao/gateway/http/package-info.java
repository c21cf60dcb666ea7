/**
 * The one door: who calls, how often, and where the call goes; the text of the live stream; headers of the desk.
 *
 * <p>May import {@code live} for the stream, Vert.x, Quarkus security and bucket4j; never Kafka.
 */
@NullMarked
package cn.zhibao.gateway.http;

import org.jspecify.annotations.NullMarked;
