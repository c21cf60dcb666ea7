package cn.zhibao.escalation.backtest;

import cn.zhibao.escalation.app.Backtests.FaultyLine;
import cn.zhibao.escalation.app.Backtests.Unread;
import cn.zhibao.escalation.app.RecordedHistory;
import cn.zhibao.escalation.domain.simulation.Plausibility;
import cn.zhibao.escalation.domain.simulation.Recorded;
import cn.zhibao.events.wire.StructuredEvents;
import cn.zhibao.events.wire.StructuredEvents.Structured;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads a file of CloudEvents, one JSON object a line. A line that is no event is noted and passed over. Used by one thread. */
final class EventLines {

    static final int LINE_MAX = 64 << 10;
    static final int FAULTS_MAX = 100;

    private final List<FaultyLine> first = new ArrayList<>();
    private long unknown;
    private long faulty;
    private long line;

    /** Hands over all events in their order. */
    void read(Path file, RecordedHistory.Reader reader) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            ByteArrayOutputStream text = new ByteArrayOutputStream(4_096);
            boolean more = true;
            while (more) {
                more = next(in, text);
                if (text.size() > 0 && !take(text, reader)) {
                    return;
                }
            }
        }
    }

    /** What was passed over so far. */
    Unread unread() {
        return new Unread(unknown, faulty, List.copyOf(first));
    }

    /** One line without its end, cut where it is too long; false at the end of the file. */
    private boolean next(InputStream in, ByteArrayOutputStream text) throws IOException {
        text.reset();
        line++;
        for (int at = in.read(); at != '\n'; at = in.read()) {
            if (at < 0) {
                return false;
            }
            if (at != '\r' && text.size() <= LINE_MAX) {
                text.write(at);
            }
        }
        return true;
    }

    private boolean take(ByteArrayOutputStream text, RecordedHistory.Reader reader) {
        if (text.size() > LINE_MAX) {
            note("", "too-long");
            faulty++;
            return true;
        }
        return switch (StructuredEvents.read(text.toByteArray())) {
            case Structured.Known(long sequence, var time, var event) ->
                take(new Recorded(sequence, time, event), reader);
            case Structured.Unknown _ -> {
                unknown++;
                yield true;
            }
            case Structured.Flawed(var flaws) -> {
                faulty++;
                flaws.forEach(flaw -> note(flaw.pointer(), flaw.code()));
                yield true;
            }
        };
    }

    private boolean take(Recorded recorded, RecordedHistory.Reader reader) {
        List<Plausibility.Doubt> doubts = Plausibility.doubts(recorded);
        if (doubts.isEmpty()) {
            return reader.take(recorded);
        }
        faulty++;
        doubts.forEach(doubt -> note(doubt.pointer(), doubt.code()));
        return true;
    }

    private void note(String pointer, String code) {
        if (first.size() < FAULTS_MAX) {
            first.add(new FaultyLine(line, pointer, code));
        }
    }
}
