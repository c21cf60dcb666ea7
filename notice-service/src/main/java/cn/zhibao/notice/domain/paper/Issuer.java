package cn.zhibao.notice.domain.paper;

/**
 * An authority that issues documents (发文机关).
 *
 * @param region code of the region whose authority it is
 * @param mark what its numbers begin with (机关代字), such as {@code 淄建督}
 * @param name full name in the head of a document
 */
public record Issuer(String region, String mark, String name) {}
