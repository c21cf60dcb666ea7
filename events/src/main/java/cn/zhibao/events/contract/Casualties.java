package cn.zhibao.events.contract;

/** People hit by an accident, each counted once. All counts are 0 or more; missing and trapped are not yet deaths. */
public record Casualties(int deaths, int seriousInjuries, int minorInjuries, int missing, int trapped) {

    /** Nobody hit, as far as is known. */
    public static final Casualties NONE = new Casualties(0, 0, 0, 0, 0);
}
