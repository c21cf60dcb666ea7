@NullMarked
package cn.zhibao.escalation.domain.release;

import org.jspecify.annotations.NullMarked;
