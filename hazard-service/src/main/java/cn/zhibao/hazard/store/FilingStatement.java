package cn.zhibao.hazard.store;

import cn.zhibao.events.contract.Event;
import cn.zhibao.events.flow.JournalRow;
import cn.zhibao.events.flow.Sql;
import cn.zhibao.events.flow.Timer;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one statement that puts new cases on file: submission, journal, outbox, state, words and timer rows of a whole batch. Its
 * text is the same for one case or many. A case whose submission is on file already is left out entirely, and so is one that
 * was decided by something else than the registers say: asking them first would be another way to the database and back.
 *
 * @param <S> state of a case
 */
final class FilingStatement<S> {

    private static final int ROW_CHARS = 2048;
    private static final JsonFactory JSON = new JsonFactory();

    private final Sql sql;
    private final StateTable<S> table;

    /**
     * A statement.
     *
     * @param ofTownship whether the project of a case is a township's, over the columns of {@code filed}
     */
    FilingStatement(StateTable<S> table, String ofTownship) {
        this.table = table;
        this.sql = Sql.of(sql(table, ofTownship));
    }

    private static String sql(StateTable<?> table, String ofTownship) {
        return """
                with filed as materialized (
                    select * from json_to_recordset(cast(cast(:rows as text) as json)) as r (
                        key_id uuid, content_hash text, case_id uuid, event_id uuid, topic text, type text,
                        claimed_at timestamptz, recorded_at timestamptz, actor text, rule_version text,
                        trace_parent text, data text, prev_hash text, hash text, timer_id uuid, timer_lane smallint,
                        timer_due timestamptz, timer_kind text, timer_payload text, said_sector text,
                        assumed_sector text, assumed_of_township boolean, %6$s, %1$s)),
                row as materialized (
                    select filed.*, %5$s as of_township, coalesce(
                        (select kind from register_entry where register = 'PROJECTS' and natural_key = filed.permit_no
                            and ended_at is null), said_sector) as sector
                    from filed),
                fresh as (
                    insert into submission (key_id, content_hash, case_id, version, recorded_at)
                    select key_id, decode(content_hash, 'hex'), case_id, 1, recorded_at from row
                    where sector is not distinct from assumed_sector and of_township = assumed_of_township
                    on conflict (key_id) do nothing returning case_id),
                entered as (
                    insert into journal (case_id, version, event_id, topic, type, claimed_at, recorded_at, actor,
                                         rule_version, trace_parent, data, prev_hash, hash)
                    select case_id, 1, event_id, topic, type, claimed_at, recorded_at, actor, rule_version,
                           trace_parent, data, decode(prev_hash, 'hex'), decode(hash, 'hex')
                    from row join fresh using (case_id) returning case_id, position),
                told as (insert into outbox (position) select position from entered),
                stated as (
                    insert into %2$s (%3$s, version, %4$s)
                    select case_id, 1, %4$s from row join fresh using (case_id)),
                worded as (
                    insert into case_words (case_id, said, keys) select case_id, said, keys from row join fresh using (case_id)),
                timed as (
                    insert into timer (timer_id, lane, due_at, case_id, kind, payload)
                    select timer_id, timer_lane, timer_due, case_id, timer_kind, timer_payload
                    from row join fresh using (case_id) where timer_id is not null)
                select case_id, position, cast(null as text), cast(null as boolean) from entered
                union all
                select case_id, null, sector, of_township from row
                where sector is distinct from assumed_sector or of_township <> assumed_of_township""".formatted(
                String.join(", ", table.types()), table.table(), table.id(), table.names(), ofTownship, Words.TYPES);
    }

    /**
     * The text; its one parameter is {@code rows}. Answers the case and the ledger position of each that was new, or, of
     * each that was decided by something else, the case and what the registers make of its site.
     */
    Sql sql() {
        return sql;
    }

    /** The parameter {@code rows}. */
    <E extends Event> String rows(List<NewCase<E, S>> batch) {
        StringWriter text = new StringWriter(ROW_CHARS * batch.size());
        try (JsonGenerator out = JSON.createGenerator(text)) {
            out.writeStartArray();
            for (NewCase<E, S> one : batch) {
                out.writeStartObject();
                out.writeStringField("key_id", one.submission().keyId().toString());
                out.writeStringField("content_hash", one.submission().contentHash());
                assumption(out, one.assumption());
                journal(out, one.row());
                timer(out, one.timer());
                table.write(out, one.state());
                table.words(out, one.state());
                out.writeEndObject();
            }
            out.writeEndArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a StringWriter does not fail", impossible);
        }
        return text.toString();
    }

    private static void assumption(JsonGenerator out, NewCase.Assumption assumption) throws IOException {
        StateTable.text(out, "said_sector", assumption.said());
        StateTable.text(out, "assumed_sector", assumption.registered().sector());
        out.writeBooleanField("assumed_of_township", assumption.registered().ofTownship());
    }

    private static void journal(JsonGenerator out, JournalRow row) throws IOException {
        out.writeStringField("case_id", row.caseId().toString());
        out.writeStringField("event_id", row.eventId().toString());
        out.writeStringField("topic", row.topic());
        out.writeStringField("type", row.type());
        StateTable.text(out, "claimed_at", row.claimedAt());
        out.writeStringField("recorded_at", row.recordedAt().toString());
        out.writeStringField("actor", row.actor());
        StateTable.text(out, "rule_version", row.ruleVersion());
        StateTable.text(out, "trace_parent", row.traceParent());
        out.writeStringField("data", row.data());
        out.writeStringField("prev_hash", row.previousHash());
        out.writeStringField("hash", row.hash());
    }

    private static void timer(JsonGenerator out, @Nullable Timer timer) throws IOException {
        if (timer != null) {
            out.writeStringField("timer_id", timer.timerId().toString());
            out.writeNumberField("timer_lane", timer.lane().code());
            out.writeStringField("timer_due", timer.dueAt().toString());
            out.writeStringField("timer_kind", timer.kind());
            out.writeStringField("timer_payload", timer.payload());
        }
    }
}
