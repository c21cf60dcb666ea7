package cn.zhibao.escalation.app.rules;

import cn.zhibao.escalation.domain.release.PackName;

/** A version of a pack as its file says it. */
public record PackText(PackName name, String content) {}
