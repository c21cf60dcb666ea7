@NullMarked
package cn.zhibao.escalation.app;

import org.jspecify.annotations.NullMarked;
