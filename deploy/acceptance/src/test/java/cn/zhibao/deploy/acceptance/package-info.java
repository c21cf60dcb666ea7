/** Promises of the whole house, proven on the stack that deploy/up starts: one file per promise. */
@NullMarked
package cn.zhibao.deploy.acceptance;

import org.jspecify.annotations.NullMarked;
