package cn.zhibao.escalation.domain;

import cn.zhibao.escalation.Times;

/** What people say about the time of a clock. */
final class ClockWishes {

    private ClockWishes() {}

    static Outcome ask(Story story, String rule, String until, String at) {
        story.passes(at);
        var asked = new Input.ExtensionAsked(story.clock(rule).id(), Times.at(until), "仍在救援", "officer", "370302");
        return story.give(asked, Times.at(at));
    }

    static Outcome decide(Story story, String rule, boolean granted, String by, String scope, String at) {
        story.passes(at);
        var decided = new Input.ExtensionDecided(story.clock(rule).id(), granted, "情况属实", by, scope);
        return story.give(decided, Times.at(at));
    }

    static Outcome waive(Story story, String rule, String scope, String at) {
        story.passes(at);
        return story.give(new Input.Waived(story.clock(rule).id(), "不适用", "leader", scope), Times.at(at));
    }
}
