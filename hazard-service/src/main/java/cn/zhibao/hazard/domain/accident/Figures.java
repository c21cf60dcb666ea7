package cn.zhibao.hazard.domain.accident;

import cn.zhibao.events.contract.AccidentFacts;
import cn.zhibao.events.contract.Casualties;
import cn.zhibao.events.contract.Grade;
import cn.zhibao.events.contract.LaterFigures;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What the grade follows from. */
record Figures(Casualties casualties, @Nullable BigDecimal directLossCny) {

    /** Those that count. */
    static Figures counted(AccidentFacts facts) {
        return new Figures(facts.casualties(), facts.directLossCny());
    }

    /** Those known now: the later ones when there are any. */
    static Figures known(AccidentFacts facts) {
        LaterFigures later = facts.later();
        return later == null ? counted(facts) : new Figures(later.casualties(), later.directLossCny());
    }

    /** These, with those replaced that are said now. */
    Figures with(AccidentFiling said) {
        return new Figures(
                said.casualties() == null ? casualties : said.casualties().over(casualties),
                said.directLossCny() == null ? directLossCny : said.directLossCny());
    }

    Grade grade() {
        return Grading.grade(casualties, directLossCny);
    }

    boolean sameAs(Figures other) {
        return casualties.equals(other.casualties) && sameLoss(other);
    }

    /** 10 and 10.00 are the same money. */
    boolean sameLoss(Figures other) {
        if (directLossCny == null) {
            return other.directLossCny == null;
        }
        return other.directLossCny != null && directLossCny.compareTo(other.directLossCny) == 0;
    }
}
