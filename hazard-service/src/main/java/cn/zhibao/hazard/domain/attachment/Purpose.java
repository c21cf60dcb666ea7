package cn.zhibao.hazard.domain.attachment;

/** What an attachment is to show. */
public enum Purpose {
    /** The hazard as it was found (隐患). */
    FINDING,
    /** That it was mended (整改). */
    RECTIFICATION,
    /** That somebody looked at what was mended (复查). */
    VERIFICATION,
    /** An accident, its place or its papers (事故). */
    ACCIDENT,
    OTHER;

    /** True when it is to prove that something was done after the finding. */
    public boolean provesWork() {
        return switch (this) {
            case RECTIFICATION, VERIFICATION -> true;
            case FINDING, ACCIDENT, OTHER -> false;
        };
    }
}
