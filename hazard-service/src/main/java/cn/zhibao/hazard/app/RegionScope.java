package cn.zhibao.hazard.app;

/** What a caller may see of matters that no enterprise may see, even when they are about it. */
public final class RegionScope {

    private RegionScope() {}

    /** The caller's region; nothing for somebody who sees only an enterprise. */
    public static Scope of(Caller caller) {
        return switch (caller.reads()) {
            case Scope.Subtree region -> region;
            case Scope.OwnEnterprise _, Scope.Nothing _ -> new Scope.Nothing();
        };
    }
}
