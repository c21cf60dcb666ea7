package cn.zhibao.hazard.app;

/** The ledger cannot take more right now; nothing was stored and the sender may come again. */
public final class Overloaded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Overloaded() {
        super("too many filings are waiting to be written", null, false, false);
    }
}
