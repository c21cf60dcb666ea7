package cn.zhibao.notice.domain.campaign;

/** The figures of a return, or of many: see {@link Figure}. None is negative; fines are whole yuan. */
public record Figures(
        long screened,
        long found,
        long major,
        long rectified,
        long stopped,
        long penalties,
        long fines,
        long interviews,
        long transfers) {

    public static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, 0, 0);

    public Figures plus(Figures more) {
        return new Figures(
                screened + more.screened,
                found + more.found,
                major + more.major,
                rectified + more.rectified,
                stopped + more.stopped,
                penalties + more.penalties,
                fines + more.fines,
                interviews + more.interviews,
                transfers + more.transfers);
    }

    public long of(Figure figure) {
        return switch (figure) {
            case SCREENED -> screened;
            case FOUND -> found;
            case MAJOR -> major;
            case RECTIFIED -> rectified;
            case STOPPED -> stopped;
            case PENALTIES -> penalties;
            case FINES -> fines;
            case INTERVIEWS -> interviews;
            case TRANSFERS -> transfers;
        };
    }

    public boolean isZero() {
        return equals(NONE);
    }
}
