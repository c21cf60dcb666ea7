package cn.zhibao.hazard.promise;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What random requests are made of. */
final class FuzzDocuments {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FuzzDocuments() {}

    /** One sound document of each kind. */
    static List<ObjectNode> of(Instant now) {
        String at = now.minus(1, ChronoUnit.HOURS).toString();
        String ahead = now.plus(2, ChronoUnit.DAYS).toString();
        return List.of(
                read(
                        "{'region':'370302','source':'INSPECTION','foundAt':'" + at
                                + "','description':'x','place':{'address':'a','longitude':117.9,'latitude':36.6},'level':'MAJOR',"
                                + "'project':{'permitNo':'370302202611220101','name':'p'},'enterprise':{'uscc':'91350100M000100Y43','name':'n'}}"),
                read("{'region':'370302','occurredAt':'" + at
                        + "','course':'x','type':'09','casualties':{'deaths':1,'missing':2},'directLossCny':12.5}"),
                read("{'casualties':{'deaths':2},'measures':'m'}"),
                read("{'measures':'m','responsible':'r','fundsCny':1,'deadline':'" + ahead
                        + "','contingencyPlan':'c'}"),
                read("{'description':'d','doneAt':'" + at + "','evidence':['019d4a10-7c40-7c1e-9a53-5b8e0f2a6d21']}"),
                read("{'passed':true,'inspectedAt':'" + at + "','findings':'f'}"),
                read("{'until':'" + ahead + "','reason':'r'}"),
                read("{'granted':true,'reason':'r'}"),
                read(
                        "{'scope':'s','conditions':'c','measure':'CUT_POWER','approval':{'by':'b','document':'d','approvedAt':'"
                                + at + "'},'powerCut':{'noticeAt':'" + at + "','effectiveAt':'" + ahead
                                + "','emergency':true}}"),
                read("{'fulfilment':'f'}"),
                read("{'to':'FIRE-370302','reason':'r'}"),
                read("{'accepted':true,'agreed':true,'reason':'r'}"),
                read("{'level':'GENERAL','reason':'r'}"),
                read("{'line':'HOUSING','level':'COUNTY','receivedAt':'" + at + "','form':'ONLINE'}"),
                read("{'region':'370302','what':'w','kind':'HAZARD','address':'a'}"),
                read("{'uscc':'91350100M000100Y43','name':'n','region':'370302','kind':'BUILDER'}"),
                read("{'region':'370302','source':'DEVICE_ALARM','foundAt':'" + at
                        + "','description':'x','finding':{'reference':'r','authority':'HOUSING-370302','inspectors':['1','2'],"
                        + "'firm':{'name':'f'},'demandedAt':'" + at
                        + "','device':{'deviceId':'d','reading':1.5,'threshold':1,'unit':'mm','alarmAt':'" + at
                        + "'}}}"),
                read("{'confirmed':true,'finding':{'reference':'r'}}"),
                read("{'region':'370302','completeTo':'" + at.substring(0, 10) + "','check':'c'}"),
                read(
                        "{'decisionNumber':'n','kind':'FINE','amountCny':1.5,'basis':'b','safetyLaw':true,'region':'370302',"
                                + "'decidedAt':'" + at
                                + "','enterprise':{'uscc':'91350100M000100Y43'},'noticeNumber':'n'}"),
                read(
                        "{'inspector':'i','displayName':'d','certificate':'c','authority':'HOUSING-370300','place':{'region':'370302'},"
                                + "'from':'" + ahead.substring(0, 10) + "','to':'" + ahead.substring(0, 10) + "'}"),
                read("{'region':'370302','day':'" + at.substring(0, 10)
                        + "','mark':'m','type':'10','deaths':1,'injured':2,'directLossCny':1.5,'happened':'h','source':'s',"
                        + "'url':'https://a.b/c','lessons':[{'text':'t','criteria':['C24-08-4'],'types':['04'],"
                        + "'works':['CRANE'],'toCheck':'c'}]}"),
                read("{}"));
    }

    private static ObjectNode read(String text) {
        try {
            return (ObjectNode) JSON.readTree(text.replace('\'', '"'));
        } catch (IOException wrong) {
            throw new UncheckedIOException(text, wrong);
        }
    }
}
