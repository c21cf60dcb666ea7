@NullMarked
package cn.zhibao.escalation.app.rules;

import org.jspecify.annotations.NullMarked;
