package org.zhengtu.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhengtu.document.Document;
import org.zhengtu.document.DocumentReader;
import org.zhengtu.document.Reading;
import org.zhengtu.extract.Extractor;
import org.zhengtu.extract.Fact;

/** Which figures speak of which, in sentences made for it. */
class FigureLinksTest {
    private static final Extractor EXTRACTOR = new Extractor();
    private static final Linker LINKER = new Linker();

    private final FigureLinks links = new FigureLinks(new Units());

    /** Each link as {@code from > to}, with value and unit as printed. */
    private List<String> links(String... paragraphs) {
        byte[] bytes = String.join("\n", paragraphs).getBytes(StandardCharsets.UTF_8);
        Reading reading = new DocumentReader().read("case.txt", bytes);
        Document document = ((Reading.Read) reading).document();
        return links.of(LINKER.link(EXTRACTOR.extract(document))).stream().map(link -> text(link.from())
                + (link.kind() == FigureLinks.Kind.QUALIFIES ? " of " : " before ") + text(link.to())).toList();
    }

    private static String text(Fact.Figure figure) {
        return figure.value() + figure.unit();
    }

    @Test
    void aGrowthIsOfTheLevelThatStandsBeforeIt() {
        assertEquals(List.of("6% of 100亿元"), links("2024年，工业总产值达100亿元、增长6%。"));
    }

    @Test
    void aRankIsOfTheLevelToo() {
        assertEquals(List.of("1位 of 5亿元"), links("2024年，进出口总额达5亿元，居全市第一。"));
    }

    @Test
    void aLevelAfterIsTakenWhereNoneIsBefore() {
        assertEquals(List.of("8% of 296亿元"), links("2024年，地区生产总值增长8%，达到296亿元。"));
    }

    @Test
    void eachGrowthIsOfItsOwnIndicator() {
        assertEquals(List.of("4% of 100亿元", "7% of 60亿元"),
                links("2024年，工业总产值达100亿元、增长4%，进出口总额达60亿元、增长7%。"));
    }

    @Test
    void theSentenceBeforeCountsInItsParagraphOnly() {
        assertEquals(List.of("6% of 100亿元"), links("2024年，工业总产值达100亿元。2024年，工业总产值增长6%。"));
        assertEquals(List.of(), links("2024年，工业总产值达100亿元。", "2024年，工业总产值增长6%。"));
        assertEquals(List.of(), links("2024年，工业总产值达100亿元。新建公园5个。2024年，工业总产值增长6%。"));
    }

    @Test
    void whatIsOfAnotherIndicatorOrTimeStaysAlone() {
        assertEquals(List.of(), links("2024年，工业总产值达100亿元，进出口总额增长6%。"));
        assertEquals(List.of(), links("2023年，工业总产值达100亿元；2024年，工业总产值增长6%。"));
    }

    @Test
    void percentagePointsAreOfAPercentage() {
        assertEquals(List.of("2个百分点 of 34%"), links("2024年，民间投资占比34%、提高2个百分点。"));
    }

    @Test
    void aGrowthIsNotOfWhatWasAdded() {
        assertEquals(List.of(), links("2024年，工业总产值增加5亿元、增长6%。"));
    }

    @Test
    void aBaselineIsOfWhatItIsComparedWith() {
        assertEquals(List.of("24% before 5%"), links("2024年，企业亏损面由24%下降至5%。"));
        assertEquals(List.of("0.9万家 before 1.5万家"), links("2024年，科技型企业从0.9万家增加到1.5万家。"));
    }
}
