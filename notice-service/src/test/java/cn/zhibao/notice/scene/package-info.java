/** What the tests of this service share: the clock, the world that publishes events, and an endpoint of a subscriber. */
@NullMarked
package cn.zhibao.notice.scene;

import org.jspecify.annotations.NullMarked;
