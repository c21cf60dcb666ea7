/** Tests of the gateway as a whole: through its door, with a real broker and a real service behind it. */
@NullMarked
package cn.zhibao.gateway;

import org.jspecify.annotations.NullMarked;
