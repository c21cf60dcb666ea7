package cn.zhibao.escalation.app;

/**
 * Somebody at a desk.
 *
 * @param account name of the account
 * @param scope region within which that person sees and acts
 * @param desk code of the desk that the person sits at
 */
public record Person(String account, String scope, String desk) {}
