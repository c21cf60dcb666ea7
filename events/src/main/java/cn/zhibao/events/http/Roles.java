package cn.zhibao.events.http;

/** Realm roles that the APIs of the services know, as the tokens name them. */
public final class Roles {

    public static final String REPORTER = "reporter";
    public static final String INSPECTOR = "inspector";
    public static final String DUTY_OFFICER = "duty-officer";
    public static final String DUTY_LEADER = "duty-leader";
    public static final String PRINCIPAL = "principal";
    public static final String POLICY_EDITOR = "policy-editor";
    public static final String POLICY_APPROVER = "policy-approver";
    public static final String NOTICE_CLERK = "notice-clerk";
    public static final String TIP_OFFICER = "tip-officer";
    public static final String AGENCY = "agency";
    public static final String AUDITOR = "auditor";
    public static final String ADMIN = "admin";

    private Roles() {}
}
