package cn.zhibao.notice.domain.paper;

import cn.zhibao.notice.domain.draft.SourceKind;

/**
 * What a document by hand has beside its facts, because its words stand in no event.
 *
 * @param subject title of the matter
 */
public record Origin(String subject, SourceKind source) {}
