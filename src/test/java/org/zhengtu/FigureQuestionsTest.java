package org.zhengtu;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.Test;

/** What the questions about figures answer where the sample has no case: invented reports that contradict each other. */
class FigureQuestionsTest {
    private static final String REPORT = """
            政府工作报告

            ——%1$d年2月10日在沙坪坝区第十九届人民代表大会第%2$s次会议上

            各位代表：

            一、%3$d年工作回顾

            %4$s

            二、%1$d年工作安排

            %5$s
            """;

    private static List<String> answer(String question, String first, String plan, String second) throws IOException {
        SampleGraph graph = SampleGraph.of(Map.of("first.txt", REPORT.formatted(2024, "五", 2023, first, plan),
                "second.txt", REPORT.formatted(2025, "六", 2024, second, "坚持稳中求进。")));
        return graph.ask(QueryFactory.create(Files.readString(Path.of("queries", question + ".rq"))));
    }

    @Test
    void valuesThatRoundingDoesNotExplainAreInConflict() throws IOException {
        List<String> rows = answer("conflicting-values", "2023年，地区生产总值达到900.4亿元。税收收入达到30.2亿元。", "坚持改革。",
                "2023年，地区生产总值达到912亿元。2023年，税收收入达到30亿元。");
        assertEquals(List.of("area\tperiod\tindicator\tkind\tone\toneFile\tother\totherFile",
                "沙坪坝区\t2023\t地区生产总值\tlevel\t地区生产总值达到900.4亿元\tfirst.txt\t"
                        + "地区生产总值达到912亿元\tsecond.txt"), rows);
    }

    @Test
    void targetsAreKeptMissedOrUnknown() throws IOException {
        List<String> rows = answer("targets-and-results", "2023年，地区生产总值增长5%。",
                "2024年，地区生产总值增长6%，城镇调查失业率控制在5.5%以内，新建公园8个。",
                "2024年，地区生产总值增长5.8%，城镇调查失业率为5.2%。");
        assertEquals(List.of("area\tyear\tindicator\tkind\tanswer\ttarget\tresult",
                "沙坪坝区\t2024\t地区生产总值\tgrowth\tmissed\t地区生产总值增长6%\t地区生产总值增长5.8%",
                "沙坪坝区\t2024\t城镇调查失业率\tshare\tkept\t城镇调查失业率控制在5.5%以内\t城镇调查失业率为5.2%",
                "沙坪坝区\t2024\t新建公园\tcount_change\tunknown\t新建公园8个\t"), rows);
    }
}
