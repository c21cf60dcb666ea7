/**
 * What the APIs share, without a server; the services prove it on running ones.
 *
 * <p>May import everything of this module and the tools of {@code testing}.
 */
@NullMarked
package cn.zhibao.events.http;

import org.jspecify.annotations.NullMarked;
