package org.zhengtu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.zhengtu.PdfBuilder;

/**
 * Writes many PDF files of many pages, to measure what a build of them needs. The text is made up of sentences of our
 * own with other numbers in every file, about 900 characters a page; every fifth file is a newspaper in three columns.
 *
 * <p>Usage, after {@code mvn -q test-compile} and with the jars of {@code mvn dependency:build-classpath} in CP:
 * {@code java -cp target/classes:target/test-classes:$CP org.zhengtu.bench.PdfBatch FOLDER [FILES [PAGES]]}, then
 * {@code java -Xmx1g -cp target/classes:$CP org.zhengtu.cli.Main build FOLDER --out STORE --threads 2}.
 */
public final class PdfBatch {
    private static final List<String> SENTENCES = List.of(
            "%1$d月%2$d日，青山区召开第%3$d次重点项目推进会，区长王明主持会议并讲话，副区长李华、张丽参加会议。",
            "会议指出，全区完成固定资产投资%3$d.%2$d亿元，增长%1$d.%1$d%%，新开工重点项目%2$d个，竣工%1$d个。",
            "王明强调，要坚持把项目建设摆在更加突出的位置，倒排工期，压实责任，确保全年完成投资%3$d亿元以上。",
            "区发展改革委汇报了上半年重点项目进展情况，区财政局、区住房城乡建设局作了补充说明。",
            "全区规模以上工业增加值增长%1$d.%2$d%%，社会消费品零售总额达到%3$d亿元，一般公共预算收入%2$d亿元。",
            "实施老旧小区改造%2$d个，惠及居民%3$d户；新增城镇就业%3$d人，城镇登记失业率控制在%1$d%%以内。",
            "会议审议了《青山区河道管理办法》，研究了清水行动第%1$d阶段工作方案，部署了防汛抗旱工作。",
            "东江市图书馆新馆建成开放，馆藏图书%3$d万册，每天接待读者%2$d百人次。");

    private PdfBatch() {
    }

    /** Usage: FOLDER [FILES [PAGES]]. */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        int files = args.length > 1 ? Integer.parseInt(args[1]) : 100;
        int pages = args.length > 2 ? Integer.parseInt(args[2]) : 30;
        long characters = 0;
        for (int file = 0; file < files; file++) {
            Maker maker = new Maker(file);
            byte[] bytes = file % 5 == 4 ? maker.newspaper(pages) : maker.report(pages);
            characters += maker.characters;
            Files.write(folder.resolve(String.format(Locale.ROOT, "pdf-%03d.pdf", file)), bytes);
        }
        System.out.println(files + " files of " + pages + " pages, " + characters / files / pages
                + " characters a page");
    }

    /** Makes one file. */
    private static final class Maker {
        private final PdfBuilder pdf = new PdfBuilder();
        private final int file;
        private int next;
        private long characters;

        Maker(int file) {
            this.file = file;
            this.next = file * 31;
        }

        private String paragraph(int sentences) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < sentences; i++) {
                next++;
                text.append(String.format(Locale.ROOT, SENTENCES.get(next % SENTENCES.size()), next % 11 + 1,
                        next % 27 + 1, next % 389 + 10));
            }
            characters += text.length();
            return text.toString();
        }

        byte[] report(int pages) {
            for (int number = 1; number <= pages; number++) {
                PdfBuilder.Page page = pdf.page(595, 842);
                page.text(80, 40, 9, "青山区政府工作报告");
                double y = 90;
                if (number == 1) {
                    page.centred(297, y, 26, "政府工作报告");
                    page.centred(297, y + 40, 16, "——" + (2000 + file % 25) + "年1月8日在青山区第五届人民代表大会第一次会议上");
                    y += 100;
                }
                page.text(108, y, 14, "（" + "一二三四五六七八九十".charAt(number % 10) + "）推进重点工作");
                y += 22;
                while (y < 640) {
                    y = page.column(80, y, 31, 14, 20, paragraph(3));
                }
                page.centred(297, 815, 9, "— " + number + " —");
            }
            return pdf.bytes();
        }

        byte[] newspaper(int pages) {
            for (int number = 1; number <= pages; number++) {
                PdfBuilder.Page page = pdf.page(780, 1100);
                page.text(60, 50, 10, "青山日报 2025年1月" + (file % 27 + 1) + "日 第" + number + "版");
                page.text(80, 100, 26, "青山区召开第" + (next % 389 + 10) + "次重点项目推进会");
                for (int column = 0; column < 3; column++) {
                    String first = column == 0 ? "本报讯（记者 王明）" : "";
                    page.column(60 + 230 * column, 140, 20, 10, 16, first + paragraph(4), paragraph(3));
                }
            }
            return pdf.bytes();
        }
    }
}
