/** Tests of the live stream: positions, ring and resumption in memory; the tail on a real broker. */
@NullMarked
package cn.zhibao.gateway.live;

import org.jspecify.annotations.NullMarked;
