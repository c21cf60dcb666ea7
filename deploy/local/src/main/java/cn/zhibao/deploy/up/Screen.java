package cn.zhibao.deploy.up;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the person at the terminal sees: one line for everything that has happened and, on a terminal, a last line with what is
 * still under way. Safe for use by many threads.
 */
final class Screen {

    private final PrintStream out;
    private final boolean live;
    private final long began = System.nanoTime();
    private final Map<String, Long> underWay = new TreeMap<>();

    Screen(PrintStream out, boolean live) {
        this.out = out;
        this.live = live;
    }

    /** The script says by {@code zhibao.live} whether a person watches. */
    static Screen ofThisProcess() {
        return new Screen(new PrintStream(System.out, true, UTF_8), Boolean.getBoolean("zhibao.live"));
    }

    /** Seconds since this process began, for people. */
    String elapsed() {
        return seconds(System.nanoTime() - began);
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.1f s", Duration.ofNanos(nanos).toMillis() / 1000.0);
    }

    synchronized void say(String line) {
        clear();
        out.println(line);
        draw();
    }

    /** A thing that takes time begins. */
    synchronized void begin(String what) {
        underWay.put(what, System.nanoTime());
        if (!live) {
            out.printf(Locale.ROOT, "  [%7s] %s ...%n", elapsed(), what);
        }
        draw();
    }

    /** It is done. */
    synchronized void done(String what, String result) {
        Long start = underWay.remove(what);
        String took = start == null ? "" : " (" + seconds(System.nanoTime() - start) + ")";
        clear();
        out.printf(Locale.ROOT, "  [%7s] %s: %s%s%n", elapsed(), what, result, took);
        draw();
    }

    /** Draws the last line anew; without effect where there is no terminal. */
    synchronized void draw() {
        if (live && !underWay.isEmpty()) {
            String waiting = underWay.entrySet().stream()
                    .map(entry -> entry.getKey() + " " + seconds(System.nanoTime() - entry.getValue()))
                    .collect(Collectors.joining(", "));
            out.print("\r\033[K  … " + waiting);
            out.flush();
        }
    }

    private void clear() {
        if (live) {
            out.print("\r\033[K");
        }
    }
}
