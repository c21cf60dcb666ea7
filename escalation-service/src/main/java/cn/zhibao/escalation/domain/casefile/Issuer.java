package cn.zhibao.escalation.domain.casefile;

import org.jspecify.annotations.Nullable;

/** Reads which authority issued a document (签发机关), or the one that a measure answers. */
public final class Issuer {

    private Issuer() {}

    /** Code of its region, whose desk is told; null where nothing was issued, and for the whole country, which has no desk. */
    public static @Nullable String regionOf(Facts facts) {
        String issuer = facts instanceof Paper paper
                ? paper.notice().issuer()
                : facts instanceof Measure measure ? measure.measure().issuer() : null;
        return issuer != null && Region.wellFormed(issuer) && !Region.isCountry(issuer) ? issuer : null;
    }
}
