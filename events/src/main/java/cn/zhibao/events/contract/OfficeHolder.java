package cn.zhibao.events.contract;

import org.jspecify.annotations.Nullable;

/**
 * Somebody in public office, as the roster of a desk (值班表) names them. Their telephone numbers are told to nobody.
 *
 * @param id tells the people of one roster apart
 * @param post office held (职务), such as 值班科员
 * @param account with which they log in; absent where nobody said
 */
public record OfficeHolder(
        String id, String name, String post, @Nullable String account) {}
