package cn.zhibao.hazard.http.proof;

import cn.zhibao.events.http.Fault;
import cn.zhibao.events.http.Problem;
import cn.zhibao.events.proof.Hash;
import cn.zhibao.hazard.app.proof.Proven;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Proofs as the API tells them: hashes as lower-case hex, from the leaf to the root. */
final class ProofView {

    private ProofView() {}

    /**
     * Proof that the row at a position is leaf number {@code leaf}, from 0, of the log of {@code size} rows.
     *
     * @param rowHash hash of the row, as its receipt and its history tell it
     */
    record Inclusion(long position, long leaf, long size, String rowHash, List<String> path) {

        static Inclusion of(Proven.Inclusion proof) {
            return new Inclusion(
                    proof.position(),
                    proof.leaf(),
                    proof.size(),
                    proof.rowHash().toString(),
                    hex(proof.path()));
        }
    }

    /** Proof that the log of {@code to} rows begins with that of {@code from} rows. */
    record Consistency(long from, long to, List<String> path) {

        static Consistency of(Proven.Consistency proof) {
            return new Consistency(proof.from(), proof.to(), hex(proof.path()));
        }
    }

    private static List<String> hex(List<Hash> path) {
        return path.stream().map(Hash::toString).toList();
    }

    static <P> Response answer(Proven<P> proven, Function<P, Object> view) {
        return switch (proven) {
            case Proven.Proof<P>(var proof) -> Response.ok(view.apply(proof)).build();
            case Proven.Unknown<P> _ -> Problem.notFound().response();
            case Proven.NotYet<P> _ ->
                Problem.of(409, "not-in-the-log-yet", "The row is on file; the log takes it within seconds")
                        .response();
            case Proven.WrongSize<P>(var parameter, var least, var most) ->
                Problem.faulty(List.of(new Fault("?" + parameter, "out-of-range", Map.of("min", least, "max", most))))
                        .response();
        };
    }
}
