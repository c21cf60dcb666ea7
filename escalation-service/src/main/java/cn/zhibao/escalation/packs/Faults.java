package cn.zhibao.escalation.packs;

import cn.zhibao.escalation.domain.release.Flaw;
import cn.zhibao.escalation.domain.release.Reason;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Collects what is wrong with one file. */
final class Faults {

    private final String file;
    private final List<Fault> found = new ArrayList<>();

    private Faults(String file) {
        this.file = file;
    }

    /** Reads a file of YAML; throws when anything at all is wrong with it. */
    static <T> T read(String file, String yaml, Function<Fields, T> reader) {
        Faults faults = new Faults(file);
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
            if (root == null) {
                throw new RefusedException(List.of(new Fault(file, 1, Flaw.NOTHING_SAID.about())));
            }
            T result = Fields.read(faults, root, reader);
            faults.check();
            return result;
        } catch (MarkedYAMLException notYaml) {
            int line = notYaml.getProblemMark() == null
                    ? 1
                    : notYaml.getProblemMark().getLine() + 1;
            throw new RefusedException(List.of(new Fault(file, line, Flaw.NO_YAML.about(notYaml.getProblem()))));
        } catch (YAMLException notText) {
            throw new RefusedException(
                    List.of(new Fault(file, 1, Flaw.NO_TEXT.about(String.valueOf(notText.getMessage())))));
        }
    }

    void add(int line, Reason reason) {
        found.add(new Fault(file, line, reason));
    }

    private void check() {
        if (!found.isEmpty()) {
            found.sort(Comparator.comparingInt(Fault::line));
            throw new RefusedException(found);
        }
    }
}
