package cn.zhibao.escalation.scene;

import cn.zhibao.events.testing.MovableClock;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Puts the clock that tests move in the place of the real one. */
public class TestClock {

    @Produces
    @Singleton
    MovableClock clock() {
        return new MovableClock();
    }
}
