package cn.zhibao.events.flow;

import java.util.Arrays;

/** Who is served first when many timers are due: a storm of routine deadlines never delays a death report. */
public enum Lane {
    /** Deaths, missing and trapped people. */
    LIFE(0),
    /** Other accidents and major hazards. */
    MAJOR(1),
    /** Everything else. */
    ROUTINE(2);

    private final int code;

    Lane(int code) {
        this.code = code;
    }

    /** The number in the database: lower is served first. */
    public int code() {
        return code;
    }

    static Lane of(int code) {
        return Arrays.stream(values())
                .filter(lane -> lane.code == code)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no lane " + code));
    }
}
