package org.zhengtu.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhengtu.document.Document;
import org.zhengtu.document.DocumentKind;
import org.zhengtu.document.DocumentReader;
import org.zhengtu.document.Metadata;
import org.zhengtu.document.Reading;
import org.zhengtu.text.Span;

class FormatsTest {
    private static final Path FOLDER = Path.of("src/test/resources/documents/formats");
    private static final DocumentReader READER = new DocumentReader();

    private static Document read(String name) throws IOException {
        return document(name, Files.readAllBytes(FOLDER.resolve(name)));
    }

    private static Document document(String name, byte[] bytes) {
        Reading reading = READER.read(name, bytes);
        assertTrue(reading instanceof Reading.Read, reading::toString);
        return ((Reading.Read) reading).document();
    }

    private static Document page(String html) {
        return document("page", html.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "doc", "rtf", "epub"})
    void theTextOfEachFormatIsTheOneExpected(String format) throws IOException {
        Document document = read("east-river-report." + format);
        assertEquals(Files.readString(FOLDER.resolve("east-river-report." + format + ".expected.txt")),
                document.text().original());
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "doc", "rtf", "epub"})
    void eachFormatTellsTheSameOfTheDocument(String format) throws IOException {
        Metadata about = read("east-river-report." + format).metadata();
        assertEquals("东江市青山区人民政府工作报告", about.title());
        assertEquals(DocumentKind.REPORT, about.kind());
        assertEquals("2024-01-16", about.date().iso());
        assertEquals("王明华", about.author());
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "doc", "epub"})
    void theCellsOfATableKeepTheirPlaces(String format) throws IOException {
        SourceText source = read("east-river-report." + format).source();
        assertEquals(1, source.tables().size());
        List<List<Span>> rows = source.tables().get(0).rows();
        assertEquals(List.of("指标", "完成数", "同比增长（%）"), words(source, rows.get(0)));
        assertEquals(List.of("一般公共预算收入", "24.3", "5.8"), words(source, rows.get(2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "doc"})
    void markedHeadingsAreHandedOnWithTheirLevel(String format) throws IOException {
        SourceText source = read("east-river-report." + format).source();
        assertEquals(List.of("1 一、2023年工作回顾", "2 （一）产业更强", "1 二、2024年工作安排"), source.headings().stream()
                .map(heading -> heading.level() + " " + heading.span().of(source.text())).toList());
    }

    private static List<String> words(SourceText source, List<Span> cells) {
        return cells.stream().map(cell -> cell.of(source.text())).toList();
    }

    private static final String SITE = """
            <!DOCTYPE html><html lang="zh-CN"><head><meta charset="%s"><title>青山区部署防汛工作_东江市人民政府</title>
            <meta name="ArticleTitle" content="青山区部署防汛工作"><meta name="PubDate" content="2023-06-02 10:15">
            <meta name="ContentSource" content="东江日报"><link rel="canonical" href="http://example.org/a/1.html">
            <style>p { color: red }</style></head><body>
            <div class="nav"><a href="/">首页</a><a href="/zw">政务</a><a href="/hd">互动</a></div>
            <div class="crumbs">您的位置：<a href="/">首页</a> &gt; <a href="/zw">要闻</a></div>
            <div id="main"><h2 class="tit">青山区部署防汛工作</h2><div class="info">来源：东江日报　发布时间：2023-06-02</div>
            <div class="TRS_Editor"><p>　　本报讯（记者 李华）6月1日，青山区召开防汛工作会议，区长王堃主持会议并
                讲话。</p><p>会议指出，要备足物资，<br>落实责任。</p><script>alert("不是正文")</script>
            <p style="display: none">隐藏的话</p></div>
            <div class="list"><ul><li><a href="1">上一条新闻的标题</a></li><li><a href="2">下一条新闻的标题</a></li>
            <li><a href="3">相关新闻</a></li></ul></div></div>
            <div class="footer">版权所有：东江市人民政府办公室　网站标识码0000000000</div></body></html>
            """;

    @Test
    void aWebPageIsReadFromItsTitleToTheEndOfItsProse() {
        assertEquals("""
                青山区部署防汛工作

                来源：东江日报　发布时间：2023-06-02

                本报讯（记者 李华）6月1日，青山区召开防汛工作会议，区长王堃主持会议并讲话。

                会议指出，要备足物资，
                落实责任。

                """, page(SITE.formatted("utf-8")).text().original());
    }

    @Test
    void aWebPagesMarksSayWhatItIs() {
        assertEquals(new SourceText.Said("青山区部署防汛工作", "东江日报", "", "2023-06-02 10:15",
                "http://example.org/a/1.html", "zh-CN"), page(SITE.formatted("utf-8")).source().said());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gb2312", "GBK", "gb18030", "utf-8", "iso-8859-1", "nonsense"})
    void aPageThatDeclaresLessThanGb18030IsReadAsGb18030(String declared) {
        Document document = document("page", SITE.formatted(declared).getBytes(Charset.forName("GB18030")));
        assertTrue(document.text().original().contains("区长王堃主持"), document.text()::original);
    }

    @Test
    void aPieceOfAPageIsReadToo() {
        assertEquals("青山区2023年统计公报\n\n全年生产总值增长5%。\n\n",
                page("<p align=\"center\">青山区2023年统计公报</p>\n<p>全年生产总值增长5%。</p>").text().original());
    }

    @Test
    void cellsThatSpanOthersAreFollowedByEmptyOnes() {
        SourceText source = page("""
                <p>青山区主要指标</p><table><tr><td rowspan="2">指标</td><td colspan="2">2023年</td></tr>
                <tr><td>数值</td><td>增长</td></tr><tr><td>生产总值</td><td>386.5</td><td>6.2</td></tr></table>
                """).source();
        assertEquals("青山区主要指标\n\n指标\t2023年\t\n\t数值\t增长\n生产总值\t386.5\t6.2\n\n", source.text());
        assertEquals(List.of("", "数值", "增长"), words(source, source.tables().get(0).rows().get(1)));
    }

    @Test
    void aTableThatOnlyPlacesTextIsNone() {
        SourceText source = page("<table><tr><td><p>" + "会议强调要抓好落实。".repeat(40)
                + "</p></td><td>图</td></tr><tr><td>一</td><td>二</td></tr></table>").source();
        assertEquals(List.of(), source.tables());
    }

    @Test
    void aDamagedCharacterOfAPageIsReportedWithItsByte() {
        byte[] bytes = SITE.formatted("utf-8").getBytes(StandardCharsets.UTF_8);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(
                new String("备足物资".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        bytes[at] = (byte) 0xFF;
        Document document = document("page", bytes);
        assertTrue(document.issues().get(0).message().startsWith("byte " + at + " is not valid UTF-8"),
                document.issues()::toString);
    }
}
