package cn.zhibao.escalation.app;

import cn.zhibao.escalation.domain.Setting;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules that may be asked what they would decide. A name lists the versions of the packs, the national one first, such as
 * {@code CN-2026.3+SD-2026.1}; what it stands for never changes once they are approved.
 */
public interface PolicyVersions {

    /** Stands for the rules in force, those that were in force before included, each at its time. */
    String ACTIVE = "active";

    /** Those in force now first, then what is on its way into force. */
    Uni<List<Named>> all();

    /** Those of that name, or {@link #ACTIVE}. */
    Uni<Optional<Version>> find(String name);

    /** Rules that can be asked for. */
    record Named(String name, boolean active) {}

    /**
     * Rules with all that decisions depend on besides.
     *
     * @param hashes of the packs, by the names of their versions
     */
    record Version(String name, boolean active, Setting setting, Map<String, String> hashes) {

        public Version {
            hashes = Map.copyOf(hashes);
        }
    }
}
