package cn.zhibao.events.contract;

import org.jspecify.annotations.Nullable;

/**
 * A version of a rule pack.
 *
 * @param name of the version, for ever: {@code CN-2026.4}
 * @param pack that it is a version of: {@code CN}
 * @param province for which the pack is; absent for the national one
 * @param content the whole file, YAML
 * @param hash SHA-256 of the content in UTF-8, in hexadecimal
 * @param approvedBy account of the second person who agreed; absent for what came with the software
 */
public record PackFacts(
        String name,
        String pack,
        @Nullable String province,
        String content,
        String hash,
        @Nullable String approvedBy) {}
