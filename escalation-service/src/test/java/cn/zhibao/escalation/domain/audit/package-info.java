@NullMarked
package cn.zhibao.escalation.domain.audit;

import org.jspecify.annotations.NullMarked;
