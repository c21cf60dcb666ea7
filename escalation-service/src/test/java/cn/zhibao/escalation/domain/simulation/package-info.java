@NullMarked
package cn.zhibao.escalation.domain.simulation;

import org.jspecify.annotations.NullMarked;
