/** What comes in without a caller. */
@NullMarked
package cn.zhibao.escalation.stream;

import org.jspecify.annotations.NullMarked;
