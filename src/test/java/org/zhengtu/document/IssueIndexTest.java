package org.zhengtu.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class IssueIndexTest {
    private static final String FIRST = """
            玄武报

            主办：中共玄武区委 玄武区人民政府

            2025年3月7日 星期五

            区委召开教育工作会议

            本报讯（记者 赵一）3月6日，南京市玄武区委召开教育工作会议。会议强调，要办好学前教育、扩大优质学位供给，推进集团化办学。（下转2版）

            区政府部署防汛工作

            本报讯（记者 钱二）3月5日，玄武区政府召开防汛工作会议。会议要求，要排查河道堤防、备足防汛物资，落实值班值守。（下转2版）
            """;
    private static final String SECOND = """
            （上接1版）要加快推进集团化办学，扩大优质学位供给，让学前教育更加普惠。玄武区各学校要抓好落实。

            （上接1版）要加强河道堤防巡查，备足防汛物资，严格值班值守，确保玄武区安全度汛。

            玄武湖畔花正开

            本报讯（记者 孙三）3月1日起，玄武湖迎来南京赏花客流。区文旅局加强服务。
            """;
    private static final String ELSEWHERE = SECOND.replace("玄武区", "渝中区").replace("玄武湖", "珊瑚坝").replace("南京", "重庆");

    private static List<Document> pages() {
        return List.of(ReadingTest.read("1.txt", FIRST), ReadingTest.read("2.txt", SECOND));
    }

    private static List<Document> completed(List<Document> batch) {
        IssueIndex index = IssueIndex.of(batch.stream().map(IssueIndex::entryOf).toList());
        return batch.stream().map(index::complete).toList();
    }

    @Test
    void secondPiecesTakeHeadlineReporterAndDayOfTheFirst() {
        Document second = completed(pages()).get(1);
        assertEquals(List.of("区委召开教育工作会议 [赵一] 2025-03-06 1.txt:1", "区政府部署防汛工作 [钱二] 2025-03-05 1.txt:2",
                "玄武湖畔花正开 [孙三] 2025-03-01 "),
                second.articles().stream().map(a -> a.headline() + " " + a.reporters() + " "
                + a.dateOfEvent() + " " + a.continues().map(j -> j.document() + ":" + j.number()).orElse("")).toList());
    }

    @Test
    void firstPiecesKnowWhereTheyGoOn() {
        Document first = completed(pages()).get(0);
        assertEquals(List.of("2.txt:1", "2.txt:2"), first.articles().stream()
                .map(a -> a.continues().map(j -> j.document() + ":" + j.number()).orElse("")).toList());
    }

    @Test
    void aPageWithoutMastheadTakesNewspaperAndDate() {
        Document second = completed(pages()).get(1);
        assertEquals("玄武报 2025-03-07", second.metadata().publisher() + " " + second.metadata().date());
    }

    @Test
    void aPageOfAnotherPlaceIsNotJoined() {
        List<Document> batch = completed(
                List.of(ReadingTest.read("1.txt", FIRST), ReadingTest.read("3.txt", ELSEWHERE)));
        assertTrue(batch.stream().flatMap(d -> d.articles().stream()).flatMap(a -> a.continues().stream())
                .noneMatch(Article.Jump::isJoined));
    }

    @Test
    void theOrderOfTheFilesDoesNotMatter() {
        List<Document> batch = new ArrayList<>(List.of(ReadingTest.read("1.txt", FIRST),
                ReadingTest.read("2.txt", SECOND), ReadingTest.read("3.txt", ELSEWHERE)));
        List<Article> before = completed(batch).get(1).articles();
        Collections.reverse(batch);
        assertEquals(before, completed(batch).get(1).articles());
    }
}
