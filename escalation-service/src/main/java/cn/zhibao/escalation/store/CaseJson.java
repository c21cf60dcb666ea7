package cn.zhibao.escalation.store;

import cn.zhibao.escalation.domain.casefile.CaseFile;
import cn.zhibao.escalation.domain.casefile.Clock;
import cn.zhibao.escalation.domain.casefile.Escalation;
import cn.zhibao.escalation.domain.casefile.Exposed;
import cn.zhibao.escalation.domain.casefile.Facts;
import cn.zhibao.escalation.domain.casefile.Hint;
import cn.zhibao.escalation.domain.casefile.Measure;
import cn.zhibao.escalation.domain.casefile.OwedReturn;
import cn.zhibao.escalation.domain.casefile.Paper;
import cn.zhibao.escalation.domain.casefile.Penalty;
import cn.zhibao.escalation.domain.casefile.Supervision;
import cn.zhibao.escalation.domain.casefile.Suspicion;
import cn.zhibao.escalation.domain.casefile.UnitReturn;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Case files and traces as JSON columns; a state is named by a word beside its fields. */
final class CaseJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addMixIn(Facts.class, FactsForm.class)
            .addMixIn(Clock.class, ClockForm.class)
            .addMixIn(Escalation.class, EscalationForm.class)
            .addMixIn(Supervision.class, SupervisionForm.class)
            .addMixIn(Suspicion.class, SuspicionForm.class)
            .build();

    private CaseJson() {}

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("not writable as JSON: " + value.getClass(), unwritable);
        }
    }

    static CaseFile readFile(String json) {
        return read(json, CaseFile.class);
    }

    static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("not a " + type.getSimpleName(), unreadable);
        }
    }

    static <T> T read(String json, TypeReference<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("not a " + type.getType(), unreadable);
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "subject")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Facts.OfHazard.class, name = "hazard"),
        @JsonSubTypes.Type(value = Facts.OfAccident.class, name = "accident"),
        @JsonSubTypes.Type(value = Hint.class, name = "hint"),
        @JsonSubTypes.Type(value = Penalty.class, name = "penalty"),
        @JsonSubTypes.Type(value = Exposed.class, name = "exposure"),
        @JsonSubTypes.Type(value = Paper.class, name = "notice"),
        @JsonSubTypes.Type(value = Measure.class, name = "measure"),
        @JsonSubTypes.Type(value = OwedReturn.class, name = "campaignReturn"),
        @JsonSubTypes.Type(value = UnitReturn.class, name = "hazardReturn")
    })
    private interface FactsForm {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Clock.Running.class, name = "running"),
        @JsonSubTypes.Type(value = Clock.Breached.class, name = "breached"),
        @JsonSubTypes.Type(value = Clock.Met.class, name = "met"),
        @JsonSubTypes.Type(value = Clock.Waived.class, name = "waived")
    })
    private interface ClockForm {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Escalation.Open.class, name = "open"),
        @JsonSubTypes.Type(value = Escalation.Acknowledged.class, name = "acknowledged"),
        @JsonSubTypes.Type(value = Escalation.Resolved.class, name = "resolved")
    })
    private interface EscalationForm {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Supervision.Proposed.class, name = "proposed"),
        @JsonSubTypes.Type(value = Supervision.Listed.class, name = "listed"),
        @JsonSubTypes.Type(value = Supervision.Treating.class, name = "treating"),
        @JsonSubTypes.Type(value = Supervision.LiftApplied.class, name = "lift-applied"),
        @JsonSubTypes.Type(value = Supervision.Passed.class, name = "passed"),
        @JsonSubTypes.Type(value = Supervision.Failed.class, name = "failed"),
        @JsonSubTypes.Type(value = Supervision.Lifted.class, name = "lifted")
    })
    private interface SupervisionForm {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Suspicion.Open.class, name = "open"),
        @JsonSubTypes.Type(value = Suspicion.Ruled.class, name = "ruled")
    })
    private interface SuspicionForm {}
}
