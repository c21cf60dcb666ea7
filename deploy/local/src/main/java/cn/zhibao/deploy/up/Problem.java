package cn.zhibao.deploy.up;

/**
 * Something that keeps the stack from starting.
 *
 * @param what is wrong
 * @param mend the command, or the step, that mends it
 */
record Problem(String what, String mend) {}
