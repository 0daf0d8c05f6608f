package org.zhengtu.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose programmes are, as sentences say it. */
class ProgrammeLeadsTest {
    private final FactFinder[] finders = {new BodyFinder(), new ProgrammeLeads(new ProgrammeFinder())};

    private List<String> leads(String text) {
        return Said.by(text, finders).all(Fact.ProgrammeNamed.class).stream()
                .map(p -> p.name() + " " + p.lead() + " " + p.level()).distinct().toList();
    }

    @Test
    void whoIssuesAPlanLeadsItWhereverItIsNamed() {
        assertEquals(List.of("《东江水系连通规划》 市水利局 "),
                leads("《东江水系连通规划》公布。\n近日，市水利局印发《东江水系连通规划》。"));
    }

    @Test
    void whoIsSaidToBeInTheLeadIsTheLead() {
        assertEquals(List.of("满舱红行动 区教委 "), leads("满舱红行动由区教委牵头实施。"));
        assertEquals(List.of("满舱红行动  "), leads("区教委召开会议，学习满舱红行动。"));
    }

    @Test
    void wordsForALevelAreKept() {
        assertEquals(List.of("国家绿色矿区试点  国家"), leads("启动国家绿色矿区试点，群众满意。"));
    }
}
