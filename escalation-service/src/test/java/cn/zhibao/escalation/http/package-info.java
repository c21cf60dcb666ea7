@NullMarked
package cn.zhibao.escalation.http;

import org.jspecify.annotations.NullMarked;
