/** The launcher behind {@code deploy/up}: checks, builds, starts and guards the stack of one machine. May import deploy.local. */
@NullMarked
package cn.zhibao.deploy.up;

import org.jspecify.annotations.NullMarked;
