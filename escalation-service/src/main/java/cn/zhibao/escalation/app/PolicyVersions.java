package cn.zhibao.escalation.app;

import cn.zhibao.escalation.domain.Setting;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/** The rules that may be asked what they would decide. What a name stands for never changes. */
public interface PolicyVersions {

    /** Stands for the rules in force. */
    String ACTIVE = "active";

    /** Those in force first. */
    Uni<List<Version>> all();

    /** Those of that name, or {@link #ACTIVE}. */
    default Uni<Optional<Version>> find(String name) {
        return all().map(versions -> named(versions, name));
    }

    static Optional<Version> named(List<Version> versions, String name) {
        return versions.stream()
                .filter(version -> version.name().equals(name) || (version.active() && name.equals(ACTIVE)))
                .findFirst();
    }

    /** Rules with all that decisions depend on besides. */
    record Version(String name, boolean active, Setting setting) {}
}
