package cn.zhibao.notice.app;

import cn.zhibao.notice.domain.Region;
import org.jspecify.annotations.Nullable;

/**
 * Whose subscriptions somebody may see and end: those within a region and, unless it is an administrator, only their own.
 *
 * @param owner subject of the account; null for an administrator
 */
public record Reader(Region scope, @Nullable String owner) {}
