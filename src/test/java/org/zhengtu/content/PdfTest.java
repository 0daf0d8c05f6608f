package org.zhengtu.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhengtu.PdfBuilder;
import org.zhengtu.document.Article;
import org.zhengtu.document.Document;
import org.zhengtu.document.DocumentReader;
import org.zhengtu.document.Reading;
import org.zhengtu.text.Span;

/** What is read of PDF files: the text in its order, headings, tables, and where lines are printed. */
class PdfTest {
    static final String FIRST = "本报讯（记者 王明）1月8日，青山区召开重点项目推进会，研究全年投资安排。区长李华主持会议并讲话，各街道负责人参加。";
    static final String SECOND = "会议指出，去年全区完成固定资产投资120亿元，增长8.5%，今年要把项目建设摆在更加突出的位置，倒排工期，挂图作战，确保开门红。";
    static final String THIRD = "本报讯（记者 张丽）近日，东江市图书馆新馆建成开放，馆藏图书80万册，每天接待读者三千人次，周末还举办讲座和展览。";

    static Document read(PdfBuilder builder) {
        return assertInstanceOf(Reading.Read.class, reading(builder.bytes())).document();
    }

    static Reading reading(byte[] bytes) {
        return new DocumentReader().read("test.pdf", bytes);
    }

    private static String text(PdfBuilder builder) {
        return read(builder).source().text();
    }

    private static List<String> headings(SourceText source) {
        return source.headings().stream().map(h -> h.level() + " " + h.span().of(source.text())).toList();
    }

    @Test
    void wrappedLinesAreParagraphsAgain() {
        PdfBuilder pdf = new PdfBuilder();
        pdf.page(595, 842).column(80, 100, 27, 16, 28, FIRST, SECOND);
        assertEquals(FIRST + "\n" + SECOND + "\n", text(pdf));
    }

    @Test
    void columnsAreReadOneAfterTheOther() {
        PdfBuilder pdf = new PdfBuilder();
        PdfBuilder.Page page = pdf.page(595, 842);
        page.centred(297, 90, 24, "青山区召开重点项目推进会");
        page.column(50, 130, 23, 10, 16, FIRST, SECOND);
        page.column(300, 130, 23, 10, 16, SECOND, FIRST);
        assertEquals("青山区召开重点项目推进会\n\n" + FIRST + "\n" + SECOND + "\n\n" + SECOND + "\n" + FIRST + "\n",
                text(pdf));
    }

    @Test
    void aParagraphGoesOnInTheNextColumnAndOnTheNextPage() {
        PdfBuilder pdf = new PdfBuilder();
        List<String> lines = PdfBuilder.wrap("　　" + FIRST + SECOND + FIRST, 22);
        PdfBuilder.Page page = pdf.page(595, 842);
        int third = lines.size() / 3;
        for (int i = 0; i < 2 * third; i++) {
            print(page, i < third ? 50 : 300, 100 + 16 * (i % third), lines.get(i));
        }
        PdfBuilder.Page next = pdf.page(595, 842);
        for (int i = 2 * third; i < lines.size(); i++) {
            print(next, 50, 100 + 16 * (i - 2 * third), lines.get(i));
        }
        assertEquals(FIRST + SECOND + FIRST + "\n", text(pdf));
    }

    private static void print(PdfBuilder.Page page, double x, double y, String line) {
        page.text(x + (line.startsWith("　　") ? 20 : 0), y, 10, line.strip());
    }

    @Test
    void narrowGuttersPartColumnsEvenWhereTheLastColumnIsShort() {
        PdfBuilder pdf = new PdfBuilder();
        PdfBuilder.Page page = pdf.page(595, 842);
        List<String> lines = PdfBuilder.wrap("　　" + FIRST + SECOND + FIRST, 15);
        for (int i = 0; i < lines.size(); i++) {
            print(page, 50 + 160 * (i / 7), 100 + 15 * (i % 7), lines.get(i));
        }
        assertEquals(FIRST + SECOND + FIRST + "\n", text(pdf));
    }

    @Test
    void aNameFarBehindItsPostStaysInTheLine() {
        PdfBuilder pdf = new PdfBuilder();
        PdfBuilder.Page page = pdf.page(595, 842);
        page.text(90, 100, 10, "青山区人民政府区长").text(230, 100, 10, "王　明");
        page.column(50, 120, 23, 10, 16, SECOND, FIRST);
        page.column(300, 100, 23, 10, 16, SECOND, FIRST);
        assertEquals("青山区人民政府区长 王 明\n" + SECOND + "\n" + FIRST + "\n\n" + SECOND + "\n" + FIRST + "\n", text(pdf));
    }

    @Test
    void aCaptionUnderAPictureStandsByItself() {
        PdfBuilder pdf = new PdfBuilder();
        PdfBuilder.Page page = pdf.page(595, 842);
        page.column(50, 100, 23, 10, 16, FIRST, SECOND);
        page.picture(300, 95, 230, 120).text(310, 230, 8, "青山区河道整治后的沿河步道。 记者 王明 摄");
        page.column(300, 260, 23, 10, 16, THIRD);
        assertEquals(FIRST + "\n" + SECOND + "\n\n青山区河道整治后的沿河步道。 记者 王明 摄\n\n" + THIRD + "\n", text(pdf));
    }

    @Test
    void articlesOfANewspaperPageKeepTheirHeadlinesAndColumns() {
        PdfBuilder pdf = new PdfBuilder();
        PdfBuilder.Page page = pdf.page(700, 900);
        page.text(40, 60, 30, "青山日报").text(400, 60, 10, "2025年1月9日 星期四 第1版");
        page.text(60, 110, 24, "青山区召开重点项目推进会");
        page.column(40, 140, 18, 10, 15, FIRST, SECOND);
        page.column(240, 140, 18, 10, 15, SECOND, SECOND);
        page.text(470, 110, 18, "东江市图书馆新馆开放");
        page.column(460, 140, 18, 10, 15, THIRD, SECOND);
        Document document = read(pdf);
        assertEquals("青山日报\n\n2025年1月9日 星期四 第1版\n\n青山区召开重点项目推进会\n\n" + FIRST + "\n" + SECOND + "\n\n"
                + SECOND + "\n" + SECOND + "\n\n东江市图书馆新馆开放\n\n" + THIRD + "\n" + SECOND + "\n",
                document.source().text());
        assertEquals(List.of("1 青山日报", "2 青山区召开重点项目推进会", "3 东江市图书馆新馆开放"), headings(document.source()));
        assertEquals(List.of("青山区召开重点项目推进会", "东江市图书馆新馆开放"),
                document.articles().stream().map(Article::headline).toList());
        assertEquals(List.of(List.of("王明"), List.of("张丽")),
                document.articles().stream().map(Article::reporters).toList());
    }

    @Test
    void largeTypeOpensAnArticleThatHasNoByline() {
        PdfBuilder pdf = new PdfBuilder();
        PdfBuilder.Page page = pdf.page(500, 900);
        page.text(40, 60, 30, "青山日报").text(250, 60, 10, "2025年1月9日 星期四 第1版");
        page.text(40, 90, 12, "——重点项目提速纪实");
        page.text(40, 115, 24, "青山区召开重点项目推进会");
        double y = page.column(40, 140, 40, 10, 15, FIRST, SECOND);
        page.text(40, y + 30, 24, "清水行动进入第二阶段");
        page.column(40, y + 55, 40, 10, 15, "清水行动自去年启动以来，已整治河道12公里，拆除违建三处，沿河居民都说水变清了。", SECOND);
        Document document = read(pdf);
        assertEquals(List.of("青山区召开重点项目推进会", "清水行动进入第二阶段"),
                document.articles().stream().map(Article::headline).toList());
        assertEquals(List.of("——重点项目提速纪实"), document.articles().get(0).kickers());
    }

    @Test
    void theLargestLineIsTheHeadlineOfASingleArticle() {
        PdfBuilder pdf = new PdfBuilder();
        PdfBuilder.Page page = pdf.page(595, 842);
        page.text(80, 70, 16, "调研与思考");
        page.centred(297, 110, 26, "河道治理的三点体会");
        page.centred(297, 140, 16, "青山区水务局");
        page.column(80, 180, 27, 16, 28, "河道治理要坚持标本兼治，既要管住岸上，也要管住水里，沿河单位和居民都要参与进来。", SECOND);
        assertEquals("河道治理的三点体会", read(pdf).articles().get(0).headline());
    }

    @Test
    void runningHeadsFeetAndPageNumbersAreLeftOut() {
        PdfBuilder pdf = new PdfBuilder();
        for (int i = 1; i <= 4; i++) {
            PdfBuilder.Page page = pdf.page(595, 842);
            page.centred(297, 40, 9, "青山区统计年报");
            page.column(80, 100, 27, 16, 28, SECOND, i == 2 ? FIRST : THIRD);
            page.centred(297, 810, 9, "— " + i + " —");
        }
        assertEquals(String.join("\n", SECOND, THIRD, "", SECOND, FIRST, "", SECOND, THIRD, "", SECOND, THIRD, ""),
                text(pdf));
    }

    @Test
    void aNewspapersDayIsKeptOnceFromItsRunningHeads() {
        PdfBuilder pdf = new PdfBuilder();
        for (int i = 1; i <= 4; i++) {
            PdfBuilder.Page page = pdf.page(595, 842);
            page.text(80, 40, 9, "青山日报 2025年1月9日 第" + i + "版");
            page.column(80, 100, 27, 16, 28, SECOND, THIRD);
        }
        String text = text(pdf);
        assertTrue(text.startsWith("青山日报 2025年1月9日 第1版\n\n" + SECOND), text);
        assertEquals(0, text.lastIndexOf("青山日报"));
    }

    @Test
    void aPageNumberOnASinglePageIsLeftOut() {
        PdfBuilder pdf = new PdfBuilder();
        PdfBuilder.Page page = pdf.page(595, 842);
        page.column(80, 100, 27, 16, 28, FIRST);
        page.centred(297, 800, 10, "第1页 共1页");
        assertEquals(FIRST + "\n", text(pdf));
    }

    @Test
    void largerTypeMakesHeadingsOfItsLevel() {
        PdfBuilder pdf = new PdfBuilder();
        PdfBuilder.Page page = pdf.page(595, 842);
        page.centred(297, 90, 26, "政府工作报告");
        page.text(112, 140, 20, "一、2024年工作回顾");
        page.column(80, 180, 27, 16, 28, SECOND, SECOND);
        page.text(112, 440, 20, "二、2025年工作安排");
        page.column(80, 480, 27, 16, 28, SECOND);
        SourceText source = read(pdf).source();
        assertEquals(List.of("1 政府工作报告", "2 一、2024年工作回顾", "2 二、2025年工作安排"), headings(source));
    }

    @Test
    void aHeadlineOverTwoLinesIsOne() {
        PdfBuilder pdf = new PdfBuilder();
        PdfBuilder.Page page = pdf.page(595, 842);
        page.centred(297, 90, 26, "青山区人民政府关于加强");
        page.centred(297, 125, 26, "河道管理工作的通知");
        page.column(80, 180, 27, 16, 28, SECOND, SECOND);
        assertEquals(List.of("1 青山区人民政府关于加强河道管理工作的通知"), headings(read(pdf).source()));
    }

    @Test
    void aRuledTableHasItsCells() {
        PdfBuilder pdf = new PdfBuilder();
        PdfBuilder.Page page = pdf.page(595, 842);
        page.column(80, 100, 27, 16, 28, SECOND);
        page.grid(new double[] {80, 220, 320, 420}, new double[] {280, 310, 340, 370});
        String[][] cells = {{"指标", "2024年", "增长"}, {"生产总值", "350亿元", "6.5%"}, {"财政收入", "28亿元", ""}};
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                page.text(new double[] {90, 230, 330}[column], 300 + 30 * row, 12, cells[row][column]);
            }
        }
        page.column(80, 420, 27, 16, 28, FIRST);
        SourceText source = read(pdf).source();
        assertEquals(SECOND + "\n\n指标\t2024年\t增长\n生产总值\t350亿元\t6.5%\n财政收入\t28亿元\t\n\n" + FIRST + "\n", source.text());
        assertEquals(List.of(Arrays.asList(cells[0]), Arrays.asList(cells[1]), Arrays.asList(cells[2])),
                source.tables().get(0).rows().stream().map(row -> row.stream()
                        .map(cell -> cell.of(source.text())).toList()).toList());
    }

    @Test
    void alignedCellsWithoutLinesAreReadRowByRow() {
        PdfBuilder pdf = new PdfBuilder();
        PdfBuilder.Page page = pdf.page(595, 842);
        page.column(80, 100, 27, 16, 28, SECOND);
        String[] rows = {"生产总值|350|6.5", "财政收入|28|3.1", "进出口|12|-4.0", "零售额|90|5.2"};
        for (int row = 0; row < rows.length; row++) {
            String[] cells = rows[row].split("\\|");
            page.text(90, 260 + 24 * row, 12, cells[0]).text(260, 260 + 24 * row, 12, cells[1])
                    .text(400, 260 + 24 * row, 12, cells[2]);
        }
        SourceText source = read(pdf).source();
        assertTrue(source.text().endsWith("生产总值\t350\t6.5\n财政收入\t28\t3.1\n进出口\t12\t-4.0\n零售额\t90\t5.2\n"), source.text());
        assertEquals(1, source.tables().size());
    }

    @Test
    void everyLineKnowsItsPageAndBox() {
        PdfBuilder pdf = new PdfBuilder();
        pdf.page(595, 842).column(80, 100, 27, 16, 28, SECOND);
        pdf.page(595, 842).text(80, 200, 16, "东江市人民政府");
        SourceText source = read(pdf).source();
        SourceText.PrintedLine second = source.lines().get(1);
        assertEquals("%，今年要把项目建设摆在更加突出的位置，倒排工期，挂图", second.span().of(source.text()));
        assertEquals(List.of(1, 80f, 128 - 0.88f * 16, 16f), List.of(second.page(), second.left(), second.top(),
                second.height()));
        int at = source.text().indexOf("东江市人民政府");
        SourceText.PrintedLine last = source.linesOf(new Span(at, at + 3)).get(0);
        assertEquals(List.of(2, 80f, 7 * 16f), List.of(last.page(), last.left(), last.width()));
    }

    @Test
    void letterSpacedWordsCloseUpAndPartedWordsStayApart() {
        PdfBuilder pdf = new PdfBuilder();
        PdfBuilder.Page page = pdf.page(595, 842);
        page.spaced(200, 90, 22, 22, "目录");
        page.spaced(80, 150, 16, 2, "一次会议的报道行间拉开了字距");
        page.text(80, 200, 16, "记者　王明　李华");
        assertEquals("目录\n\n一次会议的报道行间拉开了字距\n\n记者 王明 李华\n", text(pdf));
    }

    @Test
    void whatIsPrintedTwiceToLookBoldIsReadOnce() {
        PdfBuilder pdf = new PdfBuilder();
        PdfBuilder.Page page = pdf.page(595, 842);
        page.text(80, 100, 16, "青山区河道管理办法一一说明").text(80.4, 100, 16, "青山区河道管理办法一一说明");
        page.column(80, 140, 27, 16, 28, SECOND, SECOND);
        SourceText source = read(pdf).source();
        assertTrue(source.text().startsWith("青山区河道管理办法一一说明\n"), source.text());
        assertEquals(List.of("1 青山区河道管理办法一一说明"), headings(source));
    }

    @Test
    void radicalsThatLookLikeCharactersAreReadAsTheseAndNoted() {
        assertEquals("……", PageWords.ordinary("⋯") + PageWords.ordinary("…"));
        assertEquals("方面", PageWords.ordinary("⽅") + PageWords.ordinary("⾯"));
        PdfBuilder pdf = new PdfBuilder().mapped();
        pdf.page(595, 842).text(80, 100, 16, "东江市各⽅⾯的代表").text(80, 200, 16, "区长王明主持会议");
        Document document = read(pdf);
        assertEquals("东江市各方面的代表\n\n区长王明主持会议\n", document.source().text());
        assertEquals(List.of("the PDF file stores 2 characters as radicals, compatibility forms or joined letters, first in "
                + "this line; they are read as the characters they look like"),
                document.issues().stream().map(Document.ReadingIssue::message).toList());
        assertEquals("东江市各方面的代表", document.issues().get(0).span().of(document.repaired()));
    }

    @Test
    void aFileThatDoesNotSayWhichCharactersItPrintsIsRefused() {
        PdfBuilder pdf = new PdfBuilder().unnamed();
        pdf.page(595, 842).text(80, 100, 16, "区长王明主持会议");
        Reading reading = reading(pdf.bytes());
        assertTrue(assertInstanceOf(Reading.Rejected.class, reading).reason()
                .startsWith("the PDF file does not say which characters its fonts print: 8 of 8 are unknown"),
                reading.toString());
    }

    @Test
    void textPrintedDownwardsOrTurnedIsReadAlongItsLines() {
        PdfBuilder pdf = new PdfBuilder();
        PdfBuilder.Page page = pdf.page(595, 842);
        page.column(80, 100, 25, 16, 28, SECOND);
        page.down(560, 100, 16, "东江市重点项目巡礼");
        page.turned(40, 600, 12, "东江市青山区");
        assertEquals(SECOND + "\n\n东江市重点项目巡礼\n\n东江市青山区\n", text(pdf));
    }

    @Test
    void aPageThatLiesOnItsSideIsReadAsItIsLookedAt() {
        PdfBuilder pdf = new PdfBuilder();
        PdfBuilder.Page page = pdf.page(595, 842).entries("/Rotate 90");
        page.turned(100, 800, 16, "青山区人民政府关于河道管理的通知");
        SourceText source = read(pdf).source();
        assertEquals("青山区人民政府关于河道管理的通知\n", source.text());
        assertEquals(42f, source.lines().get(0).left(), 0.5);
        assertEquals(100f - 0.88f * 16, source.lines().get(0).top(), 0.5);
    }

    @Test
    void footnotesStandAfterTheParagraphInWhichTheirPageEnds() {
        PdfBuilder pdf = new PdfBuilder();
        PdfBuilder.Page page = pdf.page(595, 842);
        double y = page.column(80, 100, 27, 16, 28, SECOND);
        List<String> lines = PdfBuilder.wrap("　　" + SECOND, 27);
        page.text(112, y, 16, lines.get(0).strip());
        page.text(80, 780, 10, "①青山区：东江市所辖的区。");
        PdfBuilder.Page next = pdf.page(595, 842);
        for (int i = 1; i < lines.size(); i++) {
            next.text(80, 72 + 28 * i, 16, lines.get(i));
        }
        next.column(80, 72 + 28 * lines.size(), 27, 16, 28, FIRST);
        assertEquals(SECOND + "\n" + SECOND + "\n\n①青山区：东江市所辖的区。\n\n" + FIRST + "\n", text(pdf));
    }

    @Test
    void bookmarksAreHeadingsWhereTheTextHasTheirWords() {
        PdfBuilder pdf = new PdfBuilder().bookmark("一、总体要求").bookmark("没有这一节");
        PdfBuilder.Page page = pdf.page(595, 842);
        page.text(112, 100, 16, "一、总体要求");
        page.column(80, 128, 27, 16, 28, SECOND, SECOND);
        assertEquals(List.of("2 一、总体要求"), headings(read(pdf).source()));
    }

    @Test
    void theFileSaysItsTitleUnlessThatIsAFileName() {
        PdfBuilder pdf = new PdfBuilder().info("Title", "青山区河道管理办法").info("Author", "Administrator")
                .catalog("/Lang(zh-CN)");
        pdf.page(595, 842).column(80, 128, 27, 16, 28, SECOND);
        assertEquals(new SourceText.Said("青山区河道管理办法", "", "", "", "", "zh-CN"), read(pdf).source().said());
        for (String name : List.of("Microsoft Word - 通知.doc", "办法（终稿）.pdf", "20250108.indd", "doc_20250108")) {
            PdfBuilder other = new PdfBuilder().info("Title", name);
            other.page(595, 842).column(80, 128, 27, 16, 28, SECOND);
            assertEquals("", read(other).source().said().title());
        }
    }

    @Test
    void bytesDecideWhateverTheFileIsCalled() {
        PdfBuilder pdf = new PdfBuilder();
        pdf.page(595, 842).column(80, 128, 27, 16, 28, SECOND);
        Reading reading = new DocumentReader().read("通知.docx", pdf.bytes());
        Document document = assertInstanceOf(Reading.Read.class, reading).document();
        assertEquals("application/pdf", document.source().mediaType());
        byte[] shifted = ("\n\n" + new String(pdf.bytes(), StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(SECOND + "\n", assertInstanceOf(Reading.Read.class, reading(shifted)).document().source().text());
    }
}
