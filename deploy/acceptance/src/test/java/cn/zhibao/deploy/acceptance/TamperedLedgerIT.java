package cn.zhibao.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zhibao.deploy.local.LocalPostgres;
import cn.zhibao.deploy.verifier.Verify;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done to the ledger past the service is found by anyone, without the service and without its database. */
class TamperedLedgerIT {

    private static final String COPY = """
            create table kept as select * from journal where position = ?""";

    private final Stack stack = Stack.running();
    private final Door door = stack.door();
    private final String inspector = door.login("inspector", Stack.PASSWORD);
    private final String auditor = door.login("auditor", Stack.PASSWORD);

    @TempDir
    Path folder;

    @BeforeEach
    void keys() throws IOException {
        write("keys.json", read("keys", null));
    }

    @Test
    void a_receipt_proves_itself_with_nothing_but_the_published_keys() throws IOException {
        // given
        String document = hazard();
        Answer filed = door.post("/api/v1/hazards", inspector, document);
        // then
        assertThat(verify("receipt", "--document", write("document", document), write("receipt", filed.text())))
                .startsWith("0 OK")
                .contains(field(filed, "number"), "position " + field(filed, "position"));
        assertThat(verify("receipt", write("receipt", filed.text().replace("\"version\":1", "\"version\":2"))))
                .startsWith("1 WRONG");
    }

    @Test
    void receipts_of_accidents_and_supplements_prove_themselves() throws IOException {
        // given
        String province = door.login("province", Stack.PASSWORD);
        Answer accident = door.post("/api/v1/accidents", province, """
                {"region":"370302","occurredAt":"%s","course":"居民自建房倒塌"}""".formatted(minutesAgo(10)));
        Answer supplement = door.post(
                "/api/v1/accidents/" + field(accident, "accidentId") + "/supplements",
                province,
                "{\"casualties\":{\"deaths\":3}}");
        // then
        assertThat(verify("receipt", write("receipt", accident.text()))).startsWith("0 OK");
        assertThat(verify("receipt", write("receipt", supplement.text())))
                .startsWith("0 OK")
                .contains("version 2");
    }

    @Test
    void a_receipt_is_proven_to_be_in_the_ledger_and_the_ledger_to_have_only_grown() throws IOException {
        // given
        String before = checkpointAfter(filed());
        Answer filed = filed();
        String after = checkpointAfter(filed);
        // when
        String proof = read("proof?position=" + field(filed, "position") + "&size=" + size(after), inspector);
        String consistency = read("consistency?from=" + size(before) + "&to=" + size(after), inspector);
        // then
        String from = write("before", before);
        String to = write("after", after);
        assertThat(verify(
                        "inclusion",
                        "--receipt",
                        write("receipt", filed.text()),
                        "--checkpoint",
                        to,
                        write("proof", proof)))
                .startsWith("0 OK");
        assertThat(verify("consistency", "--from", from, "--to", to, write("consistency", consistency)))
                .startsWith("0 OK");
        assertThat(export("--checkpoint", from, "--checkpoint", to)).startsWith("0 OK");
    }

    @Test
    void a_changed_row_is_named() throws Exception {
        // given
        Answer filed = logged();
        UUID hazard = UUID.fromString(field(filed, "hazardId"));
        String change = "update journal set data = replace(data, ?, ?) where case_id = ?";
        // when
        String found;
        changes(change, "塔式起重机", "塔式起重車", hazard);
        try {
            found = export();
        } finally {
            changes(change, "塔式起重車", "塔式起重机", hazard);
        }
        // then
        assertThat(found)
                .startsWith("1 WRONG  CHANGED case " + hazard + " version 1 position " + field(filed, "position"))
                .contains("1 found");
        assertThat(export()).startsWith("0 OK");
    }

    @Test
    void a_removed_row_is_named() throws Exception {
        // given
        Answer filed = logged();
        long position = Long.parseLong(field(filed, "position"));
        // when
        String found;
        changes(COPY, position);
        changes("delete from journal where position = ?", position);
        try {
            found = export();
        } finally {
            changes("insert into journal overriding system value select * from kept");
            changes("drop table kept");
        }
        // then
        assertThat(found)
                .startsWith("1 WRONG  REMOVED case " + field(filed, "hazardId") + " version 1 position " + position)
                .contains("1 found");
        assertThat(export()).startsWith("0 OK");
    }

    @Test
    void a_row_that_was_put_between_older_ones_is_named() throws Exception {
        // given
        UUID hazard = UUID.fromString(field(logged(), "hazardId"));
        String insert = """
                insert into journal (position, case_id, version, event_id, topic, type, recorded_at, actor, data,
                                     prev_hash, hash)
                overriding system value
                select -1, case_id, 2, gen_random_uuid(), topic, type, recorded_at, actor, data, hash, sha256(hash)
                from journal where case_id = ?""";
        // when
        String found;
        changes(insert, hazard);
        try {
            found = export();
        } finally {
            changes("delete from journal where position = -1");
        }
        // then
        assertThat(found)
                .startsWith("1 WRONG  INSERTED case " + hazard + " version 2 position -1")
                .contains("1 found");
    }

    @Test
    void a_checkpoint_that_was_garbled_is_named_and_the_export_is_whole() throws Exception {
        // given
        long size = Long.parseLong(size(checkpointAfter(filed())));
        logged();
        String garble = "update ledger_checkpoint set note = reverse(note) where size = ?";
        // when
        String found;
        changes(garble, size);
        try {
            found = export();
        } finally {
            changes(garble, size);
        }
        // then
        assertThat(found)
                .startsWith("1 WRONG  REWRITTEN: the checkpoint after leaf " + (size - 1) + " is no checkpoint")
                .contains("1 found");
        assertThat(export()).startsWith("0 OK");
    }

    @Test
    void the_export_is_for_auditors_and_administrators_and_the_keys_are_for_everybody() {
        assertThat(door.get("/api/v1/ledger/export", inspector).status()).isEqualTo(403);
        assertThat(door.get("/api/v1/ledger/export", null).status()).isEqualTo(401);
        assertThat(door.get("/api/v1/ledger/checkpoint", null).status()).isEqualTo(401);
        assertThat(door.get("/api/v1/ledger/keys", null).status()).isEqualTo(200);
    }

    private static String hazard() {
        return """
                {"criterion":"C24-08-4","region":"370302","source":"INSPECTION","foundAt":"%s",
                 "place":{"address":"般阳路 1 号"},"description":"塔式起重机力矩限制器被短接"}""".formatted(minutesAgo(60));
    }

    private static Instant minutesAgo(int minutes) {
        return Instant.now().minus(minutes, ChronoUnit.MINUTES);
    }

    private Answer filed() {
        return door.post("/api/v1/hazards", inspector, hazard());
    }

    private Answer logged() {
        Answer filed = filed();
        checkpointAfter(filed);
        return filed;
    }

    /** A checkpoint that covers the row of a receipt. */
    private String checkpointAfter(Answer receipt) {
        String proof = "/api/v1/ledger/proof?position=" + field(receipt, "position");
        await().until(() -> door.get(proof, inspector).status() == 200);
        return read("checkpoint", inspector);
    }

    private String read(String what, @Nullable String token) {
        Answer answer = door.get("/api/v1/ledger/" + what, token);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.text();
    }

    private static String field(Answer receipt, String name) {
        return receipt.expect(201).path(name).asText();
    }

    /** By somebody who goes past the service. */
    private void changes(String sql, Object... values) throws SQLException {
        try (Connection connection = LocalPostgres.connect(stack.database("hazard"));
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private static String size(String checkpoint) {
        return checkpoint.replaceFirst(".*\"size\":(\\d+).*", "$1");
    }

    private String export(String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.add(write("export.ndjson", read("export", auditor)));
        return verify("ledger", arguments.toArray(String[]::new));
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    /** Exit code and what was printed. */
    private String verify(String command, String... arguments) {
        List<String> all = new ArrayList<>(
                List.of(command, "--keys", folder.resolve("keys.json").toString()));
        all.addAll(List.of(arguments));
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said, true);
        int code = Verify.run(out, out, all.toArray(String[]::new));
        return code + " " + said;
    }
}
