@NullMarked
package cn.zhibao.escalation.domain.duty;

import org.jspecify.annotations.NullMarked;
