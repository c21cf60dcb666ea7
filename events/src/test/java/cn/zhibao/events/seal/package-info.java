/** Tests of what seals. */
@NullMarked
package cn.zhibao.events.seal;

import org.jspecify.annotations.NullMarked;
