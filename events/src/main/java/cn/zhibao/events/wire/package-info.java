/**
 * How facts travel: CloudEvents 1.0 in binary mode on Kafka, JSON data.
 *
 * <p>May import {@code contract}, Jackson, the CloudEvents SDK and the records of Kafka clients; never {@code flow}.
 */
@NullMarked
package cn.zhibao.events.wire;

import org.jspecify.annotations.NullMarked;
