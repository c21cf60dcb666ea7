@NullMarked
package cn.zhibao.escalation.store;

import org.jspecify.annotations.NullMarked;
