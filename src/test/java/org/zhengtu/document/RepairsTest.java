package org.zhengtu.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.zhengtu.text.AlignedText;
import org.zhengtu.text.Span;

class RepairsTest {

    private static String repaired(Repair repair, String text) {
        return repair.apply(AlignedText.of(text)).repaired();
    }

    @Test
    void lineEndsOfAllSystemsBecomeOne() {
        assertEquals("甲\n乙\n丙\n丁", repaired(new LineEnds(), "\uFEFF甲\r\n乙\r丙\n丁\u200B"));
    }

    @Test
    void widthIsFoldedWhereItIsSafe() {
        assertEquals("增长12.5%，共3个（含新建）", repaired(new Width(), "增长１２．５％,共３个(含新建)"));
        assertEquals("1,200 (net) 10:30", repaired(new Width(), "1,200 (net) 10:30"));
    }

    @Test
    void bookmarksOfWordGo() {
        assertEquals("6. 九大枢纽", repaired(PatternCuts.MARKS, "6. [bookmark: OLE_LINK3]九大枢纽"));
        assertEquals("文号[2008]13号", repaired(PatternCuts.MARKS, "文号[2008]13号"));
    }

    @Test
    void spacedNamesAndTitlesCloseUp() {
        assertEquals("（记者 李明）9月", repaired(new LetterSpacing(), "（记者 李 明）9月"));
        assertEquals("政府工作报告\n", repaired(new LetterSpacing(), "政 府 工 作 报 告\n"));
        assertEquals("突出重点 精准发力\n", repaired(new LetterSpacing(), "突出重点 精准发力\n"));
    }

    @Test
    void linesThatAColumnBrokeAreJoined() {
        String wrapped = "本报讯（记者 李明）4月2日，区长王\n明主持召开会议，研究全年重点工作\n，听取三个部门汇报。\n\n下一段。";
        assertEquals("本报讯（记者 李明）4月2日，区长王明主持召开会议，研究全年重点工作，听取三个部门汇报。\n\n下一段。",
                repaired(new HardWraps(), wrapped));
    }

    @Test
    void headlinesOfSeveralLinesStayApart() {
        String headline = "青山区政府召开常务会议\n王明主持\n\n本报讯（记者 李明）4月2日，会议召开。";
        assertEquals(headline, repaired(new HardWraps(), headline));
    }

    @Test
    void aParagraphThatTheColumnCutGoesOn() {
        assertEquals("会议指出，要抓好项目建设，全面提升质量，这是当前全区群众关心的大事。\n\n李华参加会议。",
                repaired(new ColumnCuts(), "会议指出，要抓好项目建设，全面提升质量，这是当前全区群\n\n众关心的大事。\n\n李华参加会议。"));
    }

    @Test
    void onAPageOfArticlesAParagraphGoesOnInTheNextColumnWithoutFurtherEvidence() {
        String page = "本报讯（记者 王明）6月2日，全区推进会召开。\n\n本报讯（记者 李华）6月3日，区长赵强调研项目。\n\n";
        String cut = "会议指出，要抓好项目建设，全面提升质量，这是当前工作的\n\n抓手。";
        assertEquals(page + cut.replace("\n", ""), repaired(new ColumnCuts(), page + cut));
        assertEquals(cut, repaired(new ColumnCuts(), cut));
    }

    @Test
    void aHeadlineAfterACutParagraphStaysApart() {
        String text = "会议指出，要抓好项目建设，全面提升质量，这是当前工作的\n\n东江市召开教育工作会议\n\n会议强调，要办好教育。";
        assertEquals(text, repaired(new ColumnCuts(), text));
    }

    @Test
    void aParagraphPrintedTwiceStaysOnce() {
        String paragraph = "会议强调，各级各部门要提高站位，压实责任，确保全年目标任务如期完成。";
        assertEquals(paragraph + "\n\n各位代表！\n\n\n各位代表！",
                repaired(new RepeatedParagraphs(), paragraph + "\n\n各位代表！\n" + paragraph + "\n\n各位代表！"));
    }

    @Test
    void controlsOfAPageGo() {
        assertEquals("标题\n\n正文。", repaired(PatternCuts.INTERFACE, "标题\n阅读量：123次\n正文。"));
    }

    @Test
    void everySpanOfTheRepairedTextMapsBackToItsCharacters() {
        List<String> parts = List.of("本报讯（记者 李 明）4月2日,区长王\r\n", "明主持召开会议，研究全年重点工\r\n", "作。\n\n", "１２％", "各位代表！\n",
                "[bookmark: a]", "\uFEFF", "政 府 工 作 报 告\n", "会议强调，要提高站位、压实责任，\n\n", "确保完成。", "𠮷", "阅读量：\n");
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 12; i++) {
                text.append(parts.get(random.nextInt(parts.size())));
            }
            AlignedText aligned = Repairs.of(text.toString()).text();
            for (int i = 0; i < aligned.repaired().length(); i++) {
                Span place = aligned.toOriginal(new Span(i, i + 1));
                assertEquals(1, place.length());
                assertSame(place.of(aligned.original()), aligned.repaired().charAt(i), text.toString());
            }
        }
    }

    private static void assertSame(String original, char repaired, String text) {
        String folded = Width.isFoldOf(original.charAt(0), repaired) ? String.valueOf(repaired) : original;
        boolean lineEnd = repaired == '\n' && "\r\n".contains(original);
        assertTrue(lineEnd || folded.charAt(0) == repaired,
                () -> "'" + original + "' became '" + repaired + "' in " + text);
    }
}
