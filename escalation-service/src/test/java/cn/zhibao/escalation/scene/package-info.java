/** What the tests of this service share: the clock, the world that publishes facts, and the API as desks call it. */
@NullMarked
package cn.zhibao.escalation.scene;

import org.jspecify.annotations.NullMarked;
