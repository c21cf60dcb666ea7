package cn.zhibao.events.contract;

import org.jspecify.annotations.Nullable;

/** The responsible unit: unified social credit code (GB 32100) and name. */
public record Enterprise(@Nullable String uscc, @Nullable String name) {}
