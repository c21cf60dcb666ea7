package cn.zhibao.deploy.verifier;

/** The evidence does not hold; the message says what is wrong. */
final class Wrong extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Wrong(String what) {
        super(what);
    }
}
