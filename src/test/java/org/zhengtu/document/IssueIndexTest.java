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

    private static final String SHORT = """
            %s 2019年7月3日 第%s版

            %s
            """;

    private static Document page(String name, String paper, String number, String text) {
        return ReadingTest.read(name, SHORT.formatted(paper, number, text));
    }

    private static List<String> joins(List<Document> batch) {
        return completed(batch).stream().flatMap(d -> d.articles().stream().filter(a -> a.continues().isPresent())
                .map(a -> d.name() + ":" + a.number() + " " + a.continues().filter(Article.Jump::isJoined)
                        .map(j -> j.document() + ":" + j.number()).orElse("") + " " + a.whole())).toList();
    }

    @Test
    void an_article_over_three_pages_is_one() {
        List<Document> batch = List.of(page("1.txt", "玄武报", "1", """
                玄武湖清淤见成效

                本报讯（记者 赵一）7月2日，玄武湖清淤工程完成第一阶段任务，清出淤泥三万方。（下转2版）"""),
                page("2.txt", "玄武报", "2", "（上接1版）施工队分三班作业，淤泥运往荒山复绿。（下转4版）"),
                page("4.txt", "玄武报", "4", "（上接2版）市民说，湖水比去年清了。"));
        assertEquals(List.of("1.txt:1 2.txt:1 1.txt#1", "2.txt:1 1.txt:1 1.txt#1", "4.txt:1 2.txt:1 1.txt#1"),
                joins(batch));
        assertEquals(List.of("玄武湖清淤见成效", "玄武湖清淤见成效", "玄武湖清淤见成效"), completed(batch).stream()
                .map(d -> d.articles().get(0).headline()).toList());
    }

    @Test
    void short_pieces_that_share_no_words_join_where_nothing_else_fits() {
        List<Document> batch = List.of(page("1.txt", "玄武报", "1", """
                社区食堂开张

                本报讯（记者 赵一）7月2日，社区食堂开张。（下转3版）"""),
                page("3.txt", "玄武报", "3", "（上接1版）老人连声称好。"));
        assertEquals(List.of("1.txt:1 3.txt:1 1.txt#1", "3.txt:1 1.txt:1 1.txt#1"), joins(batch));
    }

    @Test
    void pages_of_two_issues_or_papers_do_not_join() {
        String first = """
                社区食堂开张

                本报讯（记者 赵一）7月2日，社区食堂开张。（下转3版）""";
        String second = "（上接1版）老人连声称好，食堂每天供应三餐。";
        Document one = page("1.txt", "玄武报", "1", first);
        assertEquals(List.of("1.txt:1  ", "3.txt:1  "), joins(List.of(one, page("3.txt", "秦淮报", "3", second))));
        assertEquals(List.of("1.txt:1  ", "3.txt:1  "), joins(List.of(one, ReadingTest.read("3.txt",
                SHORT.formatted("玄武报", "3", second).replace("7月3日", "7月4日")))));
    }

    @Test
    void two_candidates_are_no_evidence() {
        assertEquals(List.of("1.txt:1  ", "1.txt:2  ", "3.txt:1  "), joins(List.of(page("1.txt", "玄武报", "1", """
                社区食堂开张

                本报讯（记者 赵一）7月2日，社区食堂开张。（下转3版）

                公交添新线

                本报讯（记者 钱二）7月2日，公交添新线。（下转3版）"""),
                page("3.txt", "玄武报", "3", "（上接1版）居民连声称好。"))));
    }

    @Test
    void pages_in_one_file_join_too() {
        Document both = ReadingTest.read("1-2.txt", FIRST + SECOND);
        assertEquals(List.of("1-2.txt:1 1-2.txt:3 1-2.txt#1", "1-2.txt:2 1-2.txt:4 1-2.txt#2",
                "1-2.txt:3 1-2.txt:1 1-2.txt#1", "1-2.txt:4 1-2.txt:2 1-2.txt#2"), joins(List.of(both)));
    }
}
