package org.zhengtu.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhengtu.text.Division;

class ReadingTest {
    private static final String REPORT = """
            南京市玄武区人民政府工作报告
            ——2025年1月12日在南京市玄武区第十九届人民代表大会
            第四次会议上
            南京市玄武区人民政府区长  王  明

            各位代表：
            现在，我代表玄武区人民政府向大会报告工作，请予审议。

            2024年工作回顾

            过去一年，我们稳中求进。全区地区生产总值增长6%。
            一、坚持创新驱动，产业体系加快构建
            新增企业36家；建成“产业创新平台；服务平台”5个。

            2025年工作安排

            今年要抓好三项工作。
            1、 以改革激发活力，加快形成增量
            力争增长6%以上。

            名词解释

            1. 一窗综办：将分设的窗口整合为综合窗口。
            2. “双倍增”行动：到2027年，企业数量翻番。
            """;

    static Document read(String name, String text) {
        return ((Reading.Read) new DocumentReader().read(name, text.getBytes(StandardCharsets.UTF_8))).document();
    }

    @Test
    void aReportTellsItsPlaceDateAndAuthor() {
        Metadata metadata = read("r.txt", REPORT).metadata();
        assertEquals(DocumentKind.REPORT, metadata.kind());
        assertEquals("南京市玄武区人民政府工作报告", metadata.title());
        assertEquals("2025-01-12", metadata.date().iso());
        assertEquals("江苏省南京市玄武区", metadata.place().map(Division::fullName).orElse(""));
        assertEquals("王明", metadata.author());
        assertEquals("南京市玄武区人民政府区长", metadata.authorPost());
    }

    @Test
    void sectionsKnowWhichWayTheyLookAndTheirYear() {
        List<String> sections = read("r.txt", REPORT).sections().stream()
                .map(s -> s.level() + " " + s.heading() + " " + s.part() + " " + s.period()).toList();
        assertEquals(List.of("1 2024年工作回顾 REVIEW 2024", "2 坚持创新驱动，产业体系加快构建 REVIEW 2024",
                "1 2025年工作安排 PLAN 2025", "2 以改革激发活力，加快形成增量 PLAN 2025", "1 名词解释 GLOSSARY "), sections);
    }

    @Test
    void aGlossaryIsReadWithTermsOutOfQuotes() {
        Document document = read("r.txt", REPORT);
        assertEquals(List.of("1 一窗综办 将分设的窗口整合为综合窗口。", "2 “双倍增”行动 到2027年，企业数量翻番。"), document.glossary().stream()
                .map(e -> e.number() + " " + e.term() + " " + e.definition().of(document.repaired())).toList());
    }

    @Test
    void sentencesEndOutsideOfQuotesAndKnowTheirSection() {
        Document document = read("r.txt", REPORT);
        List<String> sentences = document.sentences().stream()
                .filter(s -> document.section(s)
                        .map(x -> x.level() == 2 && x.part() == Section.Part.REVIEW).orElse(false))
                .map(document::textOf).toList();
        assertEquals(List.of("一、坚持创新驱动，产业体系加快构建", "新增企业36家；", "建成“产业创新平台；服务平台”5个。"), sentences);
    }

    @Test
    void aTextWithoutEndsOfSentencesIsCutAtPausesAndLosesNothing() {
        for (String part : new String[] {"新增企业36家，", "新增企业", "😀新增"}) {
            String text = part.repeat(5000 / part.length());
            Document document = read("long.txt", text);
            List<String> sentences = document.sentences().stream().map(document::textOf).toList();
            assertEquals(document.repaired(), String.join("", sentences));
            for (String sentence : sentences) {
                assertTrue(sentence.length() <= 1000, part);
                assertTrue(!part.endsWith("，") || sentence.endsWith("，"), part);
                assertFalse(Character.isLowSurrogate(sentence.charAt(0)), part);
            }
        }
    }

    @Test
    void aNewspaperPageIsCutIntoItsArticles() {
        Document document = read("n.txt", """
                玄武报

                主办：中共玄武区委 玄武区人民政府

                2025年3月

                7

                星期五

                总第88期

                区委召开教育工作会议

                王明主持并讲话 李华出席

                本报讯（记者 赵一 钱二）3月6日，区委召开教育工作会议。区委书记王明主持会议并讲话。会议强调，要办好教育。（下转2版）

                我区新建十所学校

                近日，记者从区教委获悉，全区今年新建学校十所，增加学位三千个。（记者 孙三 摄）
                """);
        assertEquals("2025-03-07", document.metadata().date().iso());
        assertEquals("玄武报 88", document.metadata().publisher() + " " + document.metadata().issue());
        assertEquals(List.of("区委召开教育工作会议 [王明主持并讲话 李华出席] [赵一, 钱二] MEETING_REPORT 2025-03-06",
                "我区新建十所学校 [] [孙三] PHOTO_NEWS "), document.articles().stream().map(a -> a.headline() + " "
                + a.kickers() + " " + a.reporters() + " " + a.kind() + " " + a.dateOfEvent()).toList());
        String body = document.articles().get(0).body().of(document.repaired());
        assertTrue(body.startsWith("本报讯（记者") && body.endsWith("办好教育。"), body);
    }

    @Test
    void headlinesThatStandAfterTheirBodiesAreGivenBack() {
        Document document = read("n.txt", """
                本报讯（记者 赵一）3月6日，区长李华主持召开区政府第9次常务会议，研究防汛工作。

                区政府召开第9次常务会议
                李华主持

                本报讯（记者 钱二）3月7日，李华会见远东公司总裁一行，双方围绕物流合作交流。

                李华会见远东公司总裁一行
                """);
        assertEquals(List.of("区政府召开第9次常务会议", "李华会见远东公司总裁一行"),
                document.articles().stream().map(Article::headline).toList());
    }

    @Test
    void aWebPageIsOneArticleUnderItsFirstLine() {
        Document document = read("w.txt", """
                市政协召开座谈会
                发布时间：2011-06-15
                发布人：-东江日报
                昨日(14日)上午，杭州市政协召开座谈会。市政府有关负责人参加，我市委员发言。
                """);
        Article article = document.articles().get(0);
        assertEquals("市政协召开座谈会 2011-06-14 MEETING_REPORT",
                article.headline() + " " + article.dateOfEvent() + " " + article.kind());
        assertEquals("2011-06-15 浙江省杭州市 东江日报", document.metadata().date() + " "
                + document.metadata().place().map(Division::fullName).orElse("") + " " + document.metadata().source());
    }

    @Test
    void anAmbiguousDistrictIsThatOfTheCityInTheText() {
        String text = "我区召开会议\n4月2日，长春市朝阳区召开会议。区长王明主持。朝阳区要走在长春市前列。";
        assertEquals("吉林省长春市朝阳区", read("w.txt", text).metadata().place().map(Division::fullName).orElse(""));
    }

    @Test
    void theFileNameIsNeverAsked() {
        String text = "某地召开会议\n会议强调，要抓好落实。";
        assertTrue(read("报告-北京市-2020.txt", text).metadata().place().isEmpty());
    }
}
