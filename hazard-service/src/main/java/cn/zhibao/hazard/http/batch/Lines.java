package cn.zhibao.hazard.http.batch;

import cn.zhibao.events.http.Fault;
import cn.zhibao.events.http.Problem;
import cn.zhibao.events.http.Refused;
import cn.zhibao.hazard.app.Submission;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.http.json.StrictJson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Reads newline-delimited JSON. A line that is no JSON is a line with a fault; blank lines are passed over. */
final class Lines {

    static final int LINES_MAX = 10_000;

    private Lines() {}

    /**
     * All lines.
     *
     * @throws Refused when there is none or there are more than {@value #LINES_MAX}
     */
    static List<Line> of(byte[] file) {
        List<Line> lines = new ArrayList<>();
        long number = 0;
        int start = 0;
        while (start < file.length && lines.size() <= LINES_MAX) {
            int end = start;
            while (end < file.length && file[end] != '\n') {
                end++;
            }
            number++;
            byte[] line = Arrays.copyOfRange(file, start, end);
            if (!blank(line)) {
                lines.add(line(number, line));
            }
            start = end + 1;
        }
        return checked(lines);
    }

    /** The lines, unless there are none or too many. */
    static List<Line> checked(List<Line> lines) {
        if (lines.isEmpty()) {
            throw refused("empty", Map.of());
        }
        if (lines.size() > LINES_MAX) {
            throw refused("too-many-rows", Map.of("max", LINES_MAX));
        }
        return lines;
    }

    static Refused refused(String code, Map<String, Object> params) {
        return new Refused(Problem.faulty(List.of(new Fault("", code, params))));
    }

    private static Line line(long number, byte[] line) {
        Faults faults = new Faults();
        return new Line(number, Submission.hashOf(line), StrictJson.read(line, faults), faults);
    }

    private static boolean blank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
