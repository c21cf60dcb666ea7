package cn.zhibao.events.http;

import java.util.List;

/** Ends a request with a problem, from places that cannot return one. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public Refused(Problem problem) {
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    /** Because of a query parameter that cannot be read. */
    public static Refused parameter(String name) {
        return new Refused(Problem.faulty(List.of(new Fault("/" + name, "bad-parameter"))));
    }

    Problem problem() {
        return problem;
    }
}
