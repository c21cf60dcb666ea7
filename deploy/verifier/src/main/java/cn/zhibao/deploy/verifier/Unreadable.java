package cn.zhibao.deploy.verifier;

/** Nothing can be said, neither good nor bad: a file is missing or is not what it should be. */
final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unreadable(String why) {
        super(why);
    }
}
