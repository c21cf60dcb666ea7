@NullMarked
package cn.zhibao.escalation.domain.calendar;

import org.jspecify.annotations.NullMarked;
