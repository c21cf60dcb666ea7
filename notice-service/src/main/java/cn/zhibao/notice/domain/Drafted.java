package cn.zhibao.notice.domain;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What one person writes and another one decides about, as it was read. */
public interface Drafted {

    UUID id();

    /** From 1, one more with each change. */
    int revision();

    /** Accounts of all who wrote in it, the first one first. */
    List<String> editors();

    /** True for somebody who wrote in it, and so does not decide about it. */
    default boolean isWrittenBy(String account) {
        return editors().contains(account);
    }

    /** Its editors when that one changes it. */
    default List<String> editorsWith(String account) {
        return Stream.concat(editors().stream(), Stream.of(account)).distinct().toList();
    }
}
