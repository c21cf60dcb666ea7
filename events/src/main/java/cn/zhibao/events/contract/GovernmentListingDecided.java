package cn.zhibao.events.contract;

import java.time.Instant;

/** What the government decided on the proposal was recorded by another person: it listed the hazard, or refused. */
public record GovernmentListingDecided(SupervisionFacts supervision, Instant at) implements SupervisionEvent {}
