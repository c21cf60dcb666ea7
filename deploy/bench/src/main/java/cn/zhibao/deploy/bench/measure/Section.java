package cn.zhibao.deploy.bench.measure;

import java.util.List;

/** One subject that is measured by itself, with servers of its own. */
public interface Section {

    /** The word that names it on the command line. */
    String name();

    /**
     * Measures once and stops whatever it started.
     *
     * @throws Exception when something could not run; a missed target is no failure
     */
    List<Figure> measure(Effort effort) throws Exception;
}
