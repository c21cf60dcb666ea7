@NullMarked
package cn.zhibao.escalation;

import org.jspecify.annotations.NullMarked;
