package cn.zhibao.hazard.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zhibao.deploy.verifier.Verify;
import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.testing.Tokens;
import cn.zhibao.hazard.testing.Api;
import cn.zhibao.hazard.testing.Database;
import cn.zhibao.hazard.testing.Documents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done to the ledger past the service is found by anyone, without the service and without its database. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class TamperedLedgerIT {

    private static final String COPY = """
            create table kept as select * from journal where position = ?""";

    private final Clock clock;
    private final Database database;
    private final Api inspector = new Api(Tokens.of("inspector", "370300", "inspector"));
    private final Api auditor = new Api(Tokens.of("auditor", "370000", "auditor"));
    private final Api anybody = new Api(null);

    @TempDir
    Path folder;

    TamperedLedgerIT(Clock clock, Database database) {
        this.clock = clock;
        this.database = database;
    }

    @BeforeEach
    void keys() throws IOException {
        write("keys.json", anybody.reads("ledger/keys").text());
    }

    @Test
    void a_receipt_proves_itself_with_nothing_but_the_published_keys() throws IOException {
        // given
        String document = Documents.hazard(clock.instant());
        Api.Answer filed = inspector.files("hazards", document);
        // then
        assertThat(verify("receipt", "--document", write("document", document), write("receipt", filed.text())))
                .startsWith("0 OK")
                .contains(filed.field("number"), "position " + filed.field("position"));
        assertThat(verify("receipt", write("receipt", filed.text().replace("\"version\":1", "\"version\":2"))))
                .startsWith("1 WRONG");
    }

    @Test
    void receipts_of_accidents_and_supplements_prove_themselves() throws IOException {
        // given
        Api changsha = new Api(Tokens.of("changsha", "430100", "duty-officer"));
        Api.Answer accident = changsha.files("accidents", Documents.accident(clock.instant()));
        Api.Answer supplement = changsha.files(
                "accidents/" + accident.field("accidentId") + "/supplements", "{\"casualties\":{\"deaths\":3}}");
        // then
        assertThat(verify("receipt", write("receipt", accident.text()))).startsWith("0 OK");
        assertThat(verify("receipt", write("receipt", supplement.text())))
                .startsWith("0 OK")
                .contains("version 2");
    }

    @Test
    void a_receipt_is_proven_to_be_in_the_ledger_and_the_ledger_to_have_only_grown() throws IOException {
        // given
        String before = checkpointAfter(inspector.files("hazards", Documents.hazard(clock.instant())));
        Api.Answer filed = inspector.files("hazards", Documents.hazard(clock.instant()));
        String after = checkpointAfter(filed);
        // when
        Api.Answer proof = inspector.reads("ledger/proof?position=" + filed.field("position") + "&size=" + size(after));
        Api.Answer consistency = inspector.reads("ledger/consistency?from=" + size(before) + "&to=" + size(after));
        // then
        String from = write("before", before);
        String to = write("after", after);
        assertThat(verify(
                        "inclusion",
                        "--receipt",
                        write("receipt", filed.text()),
                        "--checkpoint",
                        to,
                        write("proof", proof.text())))
                .startsWith("0 OK");
        assertThat(verify("consistency", "--from", from, "--to", to, write("consistency", consistency.text())))
                .startsWith("0 OK");
        assertThat(export("--checkpoint", from, "--checkpoint", to)).startsWith("0 OK");
    }

    @Test
    void a_changed_row_is_named() throws Exception {
        // given
        Api.Answer filed = logged();
        UUID hazard = filed.id("hazardId");
        String change = "update journal set data = replace(data, ?, ?) where case_id = ?";
        // when
        String found;
        database.changes(change, "塔式起重机", "塔式起重車", hazard);
        try {
            found = export();
        } finally {
            database.changes(change, "塔式起重車", "塔式起重机", hazard);
        }
        // then
        assertThat(found)
                .startsWith("1 WRONG  CHANGED case " + hazard + " version 1 position " + filed.field("position"))
                .contains("1 found");
        assertThat(export()).startsWith("0 OK");
    }

    @Test
    void a_removed_row_is_named() throws Exception {
        // given
        Api.Answer filed = logged();
        long position = Long.parseLong(filed.field("position"));
        // when
        String found;
        database.changes(COPY, position);
        database.changes("delete from journal where position = ?", position);
        try {
            found = export();
        } finally {
            database.changes("insert into journal overriding system value select * from kept");
            database.changes("drop table kept");
        }
        // then
        assertThat(found)
                .startsWith("1 WRONG  REMOVED case " + filed.field("hazardId") + " version 1 position " + position)
                .contains("1 found");
        assertThat(export()).startsWith("0 OK");
    }

    @Test
    void a_row_that_was_put_between_older_ones_is_named() throws Exception {
        // given
        UUID hazard = logged().id("hazardId");
        String insert = """
                insert into journal (position, case_id, version, event_id, topic, type, recorded_at, actor, data,
                                     prev_hash, hash)
                overriding system value
                select -1, case_id, 2, gen_random_uuid(), topic, type, recorded_at, actor, data, hash, sha256(hash)
                from journal where case_id = ?""";
        // when
        String found;
        database.changes(insert, hazard);
        try {
            found = export();
        } finally {
            database.changes("delete from journal where position = -1");
        }
        // then
        assertThat(found)
                .startsWith("1 WRONG  INSERTED case " + hazard + " version 2 position -1")
                .contains("1 found");
    }

    @Test
    void a_checkpoint_that_was_garbled_is_named_and_the_export_is_whole() throws Exception {
        // given
        long size =
                Long.parseLong(size(checkpointAfter(inspector.files("hazards", Documents.hazard(clock.instant())))));
        logged();
        String garble = "update ledger_checkpoint set note = reverse(note) where size = ?";
        // when
        String found;
        database.changes(garble, size);
        try {
            found = export();
        } finally {
            database.changes(garble, size);
        }
        // then
        assertThat(found)
                .startsWith("1 WRONG  REWRITTEN: the checkpoint after leaf " + (size - 1) + " is no checkpoint")
                .contains("1 found");
        assertThat(export()).startsWith("0 OK");
    }

    @Test
    void the_export_is_for_auditors_and_administrators_and_the_keys_are_for_everybody() {
        assertThat(inspector.reads("ledger/export").status()).isEqualTo(403);
        assertThat(anybody.reads("ledger/export").status()).isEqualTo(401);
        assertThat(anybody.reads("ledger/checkpoint").status()).isEqualTo(401);
        assertThat(anybody.reads("ledger/keys").status()).isEqualTo(200);
    }

    private Api.Answer logged() {
        Api.Answer filed = inspector.files("hazards", Documents.hazard(clock.instant()));
        checkpointAfter(filed);
        return filed;
    }

    /** A checkpoint that covers the row of a receipt. */
    private String checkpointAfter(Api.Answer receipt) {
        String proof = "ledger/proof?position=" + receipt.field("position");
        await().until(() -> inspector.reads(proof).status() == 200);
        return inspector.reads("ledger/checkpoint").text();
    }

    private static String size(String checkpoint) {
        return checkpoint.replaceFirst(".*\"size\":(\\d+).*", "$1");
    }

    private String export(String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.add(write("export.ndjson", auditor.readsLines("ledger/export")));
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
