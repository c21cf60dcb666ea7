package cn.zhibao.escalation.http;

/** Realm roles, as the tokens name them. */
final class Roles {

    static final String INSPECTOR = "inspector";
    static final String DUTY_OFFICER = "duty-officer";
    static final String DUTY_LEADER = "duty-leader";
    static final String PRINCIPAL = "principal";
    static final String NOTICE_CLERK = "notice-clerk";
    static final String AGENCY = "agency";
    static final String AUDITOR = "auditor";
    static final String ADMIN = "admin";

    private Roles() {}
}
