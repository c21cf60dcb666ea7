@NullMarked
package cn.zhibao.escalation.domain.casefile;

import org.jspecify.annotations.NullMarked;
