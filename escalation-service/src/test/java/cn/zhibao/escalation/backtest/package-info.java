@NullMarked
package cn.zhibao.escalation.backtest;

import org.jspecify.annotations.NullMarked;
