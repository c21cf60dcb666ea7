package cn.zhibao.events.proof;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.proof.MerkleProof.Tree;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tree is that of RFC 6962: the published leaves give the published roots and proofs. */
class MerkleTest {

    private static final int SIZES = 70;

    /** Leaves, roots and proofs of the tests of Certificate Transparency. */
    private static final List<byte[]> PUBLISHED_LEAVES = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(HexFormat.of()::parseHex)
            .toList();

    private static final List<Hash> PUBLISHED_ROOTS = hashes(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void the_published_leaves_give_the_published_roots() {
        CompactRange tree = CompactRange.empty();
        assertThat(tree.root()).hasToString("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        for (int i = 0; i < PUBLISHED_LEAVES.size(); i++) {
            tree.append(Merkle.leaf(PUBLISHED_LEAVES.get(i)));
            assertThat(tree.root()).isEqualTo(PUBLISHED_ROOTS.get(i));
        }
    }

    @Test
    void the_published_leaves_give_the_published_proofs() {
        Log log = new Log(PUBLISHED_LEAVES.stream().map(Merkle::leaf).toList());
        assertThat(log.path(Paths.inclusion(0, 8)))
                .isEqualTo(hashes(
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"));
        assertThat(log.path(Paths.inclusion(5, 8)))
                .isEqualTo(hashes(
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"));
        assertThat(log.path(Paths.consistency(6, 8)))
                .isEqualTo(hashes(
                        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"));
        assertThat(log.path(Paths.consistency(2, 5)))
                .isEqualTo(hashes(
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"));
    }

    @Test
    void every_leaf_of_every_tree_is_proven_and_no_other_is() {
        Log log = Log.of(SIZES);
        for (int size = 1; size <= SIZES; size++) {
            Tree tree = log.tree(size);
            for (int leaf = 0; leaf < size; leaf++) {
                int at = leaf;
                List<Hash> path = log.path(Paths.inclusion(at, size));
                assertThat(MerkleProof.includes(tree, leaf, log.leaf(leaf), path))
                        .as("leaf %d of %d", leaf, size)
                        .isTrue();
                assertThat(MerkleProof.includes(tree, leaf, log.leaf(leaf + 1), path))
                        .as("another leaf than %d of %d", leaf, size)
                        .isFalse();
                assertThat(MerkleProof.includes(tree, (leaf + 1) % size, log.leaf(leaf), path))
                        .as("leaf %d of %d at another place", leaf, size)
                        .isEqualTo(size == 1);
                assertThat(forged(path))
                        .as("forged proofs of leaf %d of %d", leaf, size)
                        .noneMatch(wrong -> MerkleProof.includes(tree, at, log.leaf(at), wrong));
            }
        }
    }

    @Test
    void every_tree_is_proven_to_grow_out_of_every_smaller_one() {
        Log log = Log.of(SIZES);
        for (int larger = 1; larger <= SIZES; larger++) {
            for (int smaller = 1; smaller <= larger; smaller++) {
                List<Hash> path = log.path(Paths.consistency(smaller, larger));
                Tree before = log.tree(smaller);
                Tree after = log.tree(larger);
                assertThat(MerkleProof.consistent(before, after, path))
                        .as("%d to %d", smaller, larger)
                        .isTrue();
                Tree rewritten = new Tree(smaller, Merkle.leaf(before.root()));
                assertThat(MerkleProof.consistent(rewritten, after, path))
                        .as("another tree of %d to %d", smaller, larger)
                        .isFalse();
                assertThat(forged(path))
                        .as("forged proofs from %d to %d", smaller, larger)
                        .noneMatch(wrong -> MerkleProof.consistent(before, after, wrong));
            }
        }
    }

    @Test
    void a_large_tree_is_proven_from_the_hashes_that_are_kept() {
        // given
        int size = 70_001;
        Log log = Log.of(size);
        // then
        for (long leaf : new long[] {0, 255, 256, 65_535, 65_536, 65_792, 70_000}) {
            List<Span> path = Paths.inclusion(leaf, size);
            assertThat(MerkleProof.includes(log.tree(size), leaf, log.leaf(leaf), log.path(path)))
                    .isTrue();
            assertThat(path.stream().flatMap(span -> span.runs().stream()))
                    .as("no proof reads more than a few hundred hashes")
                    .allMatch(run -> run.count() <= 128 && run.height() % 8 == 0)
                    .hasSizeLessThan(60);
        }
        assertThat(MerkleProof.consistent(log.tree(65_537), log.tree(size), log.path(Paths.consistency(65_537, size))))
                .isTrue();
    }

    @Test
    void a_tree_grows_on_from_its_peaks() {
        // given
        CompactRange whole = CompactRange.empty();
        CompactRange parts = CompactRange.empty();
        // when
        for (int i = 0; i < 1000; i++) {
            whole.append(leafOf(i));
            parts = CompactRange.of(parts.size(), parts.peaks());
            parts.append(leafOf(i));
        }
        // then
        assertThat(parts.root()).isEqualTo(whole.root());
        assertThat(parts.peaks()).hasSize(Integer.bitCount(1000));
    }

    private static List<List<Hash>> forged(List<Hash> path) {
        List<List<Hash>> forged = new ArrayList<>();
        List<Hash> longer = new ArrayList<>(path);
        longer.add(Merkle.EMPTY);
        forged.add(longer);
        for (int i = 0; i < path.size(); i++) {
            List<Hash> other = new ArrayList<>(path);
            other.set(i, Merkle.leaf(path.get(i)));
            forged.add(other);
            List<Hash> shorter = new ArrayList<>(path);
            shorter.remove(i);
            forged.add(shorter);
        }
        return forged;
    }

    private static Hash leafOf(long number) {
        return Merkle.leaf(Long.toString(number).getBytes(StandardCharsets.UTF_8));
    }

    private static List<Hash> hashes(String... hex) {
        return Stream.of(hex).map(Hash::ofHex).toList();
    }

    /** A log that keeps what proofs need, as a store would. */
    private record Log(List<Hash> leaves, Map<Block, Hash> kept) {

        Log(List<Hash> leaves) {
            this(leaves, new HashMap<>());
            CompactRange tree = CompactRange.empty();
            for (Hash leaf : leaves) {
                tree.append(leaf, subtree -> {
                    if (subtree.isKept()) {
                        kept.put(subtree.block(), subtree.hash());
                    }
                });
            }
        }

        /** One leaf more than the size, so that there is a wrong one. */
        static Log of(int size) {
            List<Hash> leaves = new ArrayList<>();
            for (int i = 0; i <= size; i++) {
                leaves.add(leafOf(i));
            }
            return new Log(leaves);
        }

        Hash leaf(long leaf) {
            return leaves.get((int) leaf);
        }

        Tree tree(int size) {
            CompactRange tree = CompactRange.empty();
            leaves.subList(0, size).forEach(tree::append);
            return new Tree(size, tree.root());
        }

        List<Hash> path(List<Span> spans) {
            return spans.stream().map(span -> span.hash(this::hash)).toList();
        }

        private Hash hash(Block block) {
            Hash hash = block.height() == 0 ? leaf(block.index()) : kept.get(block);
            return requireNonNull(hash, block::toString);
        }
    }
}
