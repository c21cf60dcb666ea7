package cn.zhibao.escalation.domain.policy;

import cn.zhibao.escalation.domain.casefile.Anchor;

/** What starts a rule's time. */
public sealed interface Start {

    /** True when it can happen more than once in a case: each new moment is an occurrence of its own. */
    boolean recurs();

    /** A moment of the case itself. */
    record At(Anchor anchor) implements Start {
        @Override
        public boolean recurs() {
            return switch (anchor) {
                case OVERDUE, REGRADED, CASUALTIES_CHANGED, REPORTED, OWNERLESS, LISTED, DEADLINE, LIFT_APPLIED -> true;
                case STOPPED, RESUME_REQUESTED, RETURNED, COMPLETED, MISREPORT_SUSPECTED, SUPPLY_OWED -> true;
                case INFORMED, OCCURRED, FOUND, FILED, DECIDED, CASE_FILED, REPLY_BY, INTERVIEW, PROMISED, TERM_END ->
                    false;
            };
        }

        /** True for a moment of a listed supervision, which few cases have. */
        public boolean ofSupervision() {
            return switch (anchor) {
                case LISTED, DEADLINE, LIFT_APPLIED -> true;
                case INFORMED, OCCURRED, FOUND, FILED, OVERDUE, REGRADED, CASUALTIES_CHANGED, REPORTED, OWNERLESS ->
                    false;
                case STOPPED,
                        RESUME_REQUESTED,
                        DECIDED,
                        CASE_FILED,
                        REPLY_BY,
                        INTERVIEW,
                        RETURNED,
                        PROMISED,
                        COMPLETED,
                        MISREPORT_SUSPECTED,
                        SUPPLY_OWED,
                        TERM_END -> false;
            };
        }

        /** True when the moment is that of a suspicion, which under other limits is found at another one. */
        public boolean ofSuspicion() {
            return anchor == Anchor.MISREPORT_SUSPECTED;
        }

        @Override
        public String toString() {
            return anchor.name();
        }
    }

    /** A detection suspected something; nothing else starts its verification. */
    record Suspected() implements Start {
        @Override
        public boolean recurs() {
            return true;
        }

        @Override
        public String toString() {
            return "SUSPECTED";
        }
    }

    /** The receipt that met another clock: the next hop of a line begins where the last one arrived. */
    record Met(String rule) implements Start {
        @Override
        public boolean recurs() {
            return false;
        }

        @Override
        public String toString() {
            return "MET " + rule;
        }
    }
}
