package org.zhengtu.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhengtu.content.SourceText;
import org.zhengtu.document.Article;
import org.zhengtu.document.ArticleKind;
import org.zhengtu.document.Document;
import org.zhengtu.document.DocumentKind;
import org.zhengtu.document.Metadata;
import org.zhengtu.document.Section;
import org.zhengtu.document.Sentence;
import org.zhengtu.text.AlignedText;
import org.zhengtu.text.Period;
import org.zhengtu.text.Span;

/** When figures hold, and whether they are results or goals. */
class FigureFinderTest {
    private final FigureFinder finder = new FigureFinder();

    private List<String> figures(Section.Part part, Period period, String... sentences) {
        return figures(DocumentKind.OTHER, part, period, sentences);
    }

    private List<String> figures(DocumentKind kind, Section.Part part, Period period, String... sentences) {
        String text = String.join("", sentences);
        Span all = new Span(0, text.length());
        List<Sentence> cut = new ArrayList<>();
        int at = 0;
        for (String sentence : sentences) {
            cut.add(new Sentence(new Span(at, at + sentence.length()), 1, 0, 0));
            at += sentence.length();
        }
        Metadata metadata = new Metadata("", kind, "", "", "", Period.day(2025, 2, 12), Optional.empty(), "",
                "", "", "", "");
        Article article = new Article(1, "", Optional.empty(), List.of(), List.of(), all, Period.UNKNOWN,
                ArticleKind.REPORT, Optional.empty(), Optional.empty(), "");
        Document document = new Document("x.txt", "", SourceText.plain(text, "UTF-8"),
                Optional.empty(), AlignedText.of(text), List.of(), metadata,
                List.of(article), List.of(new Section(1, "", "", all, all, part, period)), cut, List.of(), List.of(),
                List.of());
        return finder.find(document, new Findings()).stream().map(Fact.Figure.class::cast)
                .map(f -> f.value() + f.unit() + " " + f.period() + " " + f.status().code()).toList();
    }

    @Test
    void aReviewTellsResultsOfItsYear() {
        assertEquals(List.of("6% 2024 actual"), figures(Section.Part.REVIEW, Period.year(2024), "地区生产总值增长6%。"));
    }

    @Test
    void aPlanTellsGoals() {
        assertEquals(List.of("6% 2025 target"), figures(Section.Part.PLAN, Period.year(2025), "地区生产总值增长6%。"));
    }

    @Test
    void aTimeNamedOnceHoldsForTheClausesAfterIt() {
        assertEquals(List.of("900亿元 2025-04 target", "5个 2025-04 target", "8个 2025 target"),
                figures(Section.Part.PLAN, Period.year(2025),
                        "到2025年4月，总产值突破900亿元；", "建成5个街区。", "建成8个公园。"));
    }

    @Test
    void halfYearsAndIntervalsAreUnderstood() {
        assertEquals(List.of("15家 2025-H1 target", "30家 2025 target"), figures(Section.Part.PLAN, Period.year(2025),
                "上半年引进企业15家，全年集聚企业30家。"));
        assertEquals(List.of("40% 2021/2025 actual"), figures(Section.Part.REVIEW, Period.year(2025),
                "“十四五”期间，总产值增长40%。"));
        assertEquals(List.of("80公里 2020/2024 actual"), figures(Section.Part.REVIEW, Period.year(2024),
                "五年来，新建道路80公里。"));
    }

    @Test
    void theYearOfAComparisonIsNotThePeriod() {
        assertEquals(List.of("30% 2024 actual"), figures(Section.Part.REVIEW, Period.year(2024),
                "工业总产值比2020年增长30%。"));
    }

    @Test
    void goalsAreToldByTheirWordsElsewhere() {
        assertEquals(List.of("300个 2025 target"), figures(Section.Part.OTHER, Period.UNKNOWN,
                "力争在2025年底打造300个驿站。"));
        assertEquals(List.of("12家 2024 actual"), figures(Section.Part.OTHER, Period.UNKNOWN,
                "2024年，引进企业12家。"));
    }

    @Test
    void aPassageOfAReportSaysWhatTheSentencesAfterItAreAbout() {
        assertEquals(List.of("6% 2024 actual", "80公里 2020/2024 actual", "5个 2020/2024 actual", "12家 2024 actual"),
                figures(DocumentKind.REPORT, Section.Part.REVIEW, Period.year(2024), "地区生产总值增长6%。",
                        "五年来，我们坚持改革，新建道路80公里。", "建成公园5个。", "过去一年，我们攻坚克难。", "引进企业12家。"));
    }

    @Test
    void aMonthDatesTheEventOfItsOwnClauseOnly() {
        assertEquals(List.of("8亿元 2024 actual"), figures(Section.Part.REVIEW, Period.year(2024),
                "大桥于2023年5月动工，完成投资8亿元。"));
    }

    @Test
    void aRateByTheYearIsOfAllTheYearsToldOf() {
        assertEquals(List.of("80亿元 2019 baseline", "120亿元 2024 actual", "8.4% 2020/2024 actual"),
                figures(DocumentKind.REPORT, Section.Part.REVIEW, Period.year(2024),
                        "五年来，总产值由80亿元增加到2024年的120亿元，年均增长8.4%。"));
    }

    @Test
    void theBaselineOfTwoThingsIsSharedOut() {
        assertEquals(List.of("2万元 2021 baseline", "1万元 2021 baseline", "3万元 2024 actual", "2万元 2024 actual"),
                figures(Section.Part.REVIEW, Period.year(2024),
                        "城乡居民人均可支配收入从2021年的2万元和1万元分别提高到3万元和2万元。"));
    }

    @Test
    void whatAResultIsComparedWithIsABaseline() {
        assertEquals(List.of("24%  baseline", "5% 2024 actual"), figures(Section.Part.REVIEW, Period.year(2024),
                "亏损面由24%下降至5%。"));
    }
}
