package cn.zhibao.events.contract;

import org.jspecify.annotations.Nullable;

/**
 * The outcome of an accident, with the closing checklist 四不放过.
 *
 * @param indirectCause absent when there was none
 * @param causeFound the cause is found (原因查清)
 * @param responsibleDealtWith those responsible are dealt with (责任人员处理)
 * @param measuresCarriedOut the measures are carried out (整改措施落实)
 * @param peopleEducated those concerned have learned from it (有关人员受到教育)
 */
public record Conclusion(
        AccidentNature nature,
        String directCause,
        @Nullable String indirectCause,
        ClosingPoint causeFound,
        ClosingPoint responsibleDealtWith,
        ClosingPoint measuresCarriedOut,
        ClosingPoint peopleEducated) {}
