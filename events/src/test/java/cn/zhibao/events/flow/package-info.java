/**
 * The promises of the flow, each proved on real servers.
 *
 * <p>May import everything of this module and the tools of {@code testing}.
 */
@NullMarked
package cn.zhibao.events.flow;

import org.jspecify.annotations.NullMarked;
