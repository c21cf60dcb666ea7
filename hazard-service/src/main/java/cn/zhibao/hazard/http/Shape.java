package cn.zhibao.hazard.http;

import java.util.Set;

/** Faults of form, as opposed to faults of content. */
final class Shape {

    static final Set<String> CODES = Set.of(
            "empty",
            "malformed-json",
            "not-an-object",
            "unknown-field",
            "wrong-type",
            "not-a-time",
            "not-a-choice",
            "missing-header",
            "bad-header",
            "bad-parameter");

    private Shape() {}
}
