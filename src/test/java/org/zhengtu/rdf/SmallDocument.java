package org.zhengtu.rdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhengtu.content.SourceText;
import org.zhengtu.document.Article;
import org.zhengtu.document.ArticleKind;
import org.zhengtu.document.Document;
import org.zhengtu.document.DocumentKind;
import org.zhengtu.document.Metadata;
import org.zhengtu.extract.Evidence;
import org.zhengtu.extract.Extraction;
import org.zhengtu.extract.Fact;
import org.zhengtu.link.Entity;
import org.zhengtu.link.Linked;
import org.zhengtu.text.AlignedText;
import org.zhengtu.text.Division;
import org.zhengtu.text.Period;
import org.zhengtu.text.PlaceKind;
import org.zhengtu.text.Span;

/**
 * A document made by hand that says one fact of every kind, some twice; its original has CRLF line ends, a character
 * outside the BMP, and a name that a line break cuts in two.
 */
public final class SmallDocument {
    private static final String ORIGINAL = "青山区召开第5次常务会议\r\n本报讯(记者 张丽)1月8日,𠮷区长王\r\n明主持召开"
            + "区政府第5次常务会议。审议绿色行动方案。区长王明指出,产值增长6.50%。李华当选副区长。\r\n地点在东江路。";
    private static final Period DAY = Period.day(2025, 1, 8);
    private static final Division CITY = new Division("990000", "东江市", PlaceKind.CITY, Optional.empty());
    private static final Division DISTRICT =
            new Division("990101", "青山区", PlaceKind.DISTRICT, Optional.of(CITY));
    private static final Entity.Body GOVERNMENT = new Entity.Body("东江市青山区人民政府", Entity.BodyType.GOVERNMENT,
            Optional.of(new Entity.Body("东江市人民政府", Entity.BodyType.GOVERNMENT, Optional.empty(),
                    Optional.of(CITY))), Optional.of(DISTRICT));

    private final AlignedText text;
    private final List<Fact> facts = new ArrayList<>();
    private final String name;

    private SmallDocument(String name) {
        this.name = name;
        AlignedText.Editor editor = AlignedText.of(ORIGINAL).edit("lines");
        int cut = ORIGINAL.indexOf("王\r\n明") + 1;
        text = editor.keepTo(cut).dropTo(cut + 2).done();
    }

    /** The document with all that it claims, resolved. */
    public static Linked linked() {
        return linked("样本-1.txt");
    }

    /** The same under another file name. */
    public static Linked linked(String name) {
        SmallDocument small = new SmallDocument(name);
        Document document = small.document();
        small.facts(document.articles().get(0));
        Entity.Person wang = new Entity.Person("王明|东江市青山区", "王明");
        Entity.Person li = new Entity.Person("李华|东江市青山区", "李华");
        Entity.Meeting meeting = new Entity.Meeting("东江市青山区人民政府第5次常务会议|2025", "区政府第5次常务会议",
                "区政府常务会议", 5, DAY);
        return new Linked(new Extraction(document, small.facts),
                Map.of("王明", wang, "李华", li, "张丽", new Entity.Person("张丽|报", "张丽")),
                Map.of("区政府", GOVERNMENT), Map.of("区长\t", GOVERNMENT, "副区长\t", GOVERNMENT),
                Map.of("m1", meeting), Map.of("绿色行动方案", new Entity.Programme("绿色行动方案", "绿色行动方案")),
                Map.of("东江路", new Entity.Place("东江路|990101", "东江路", PlaceKind.ROAD, "")),
                Map.of("产值", new Entity.Indicator("产值", "产值")));
    }

    private Document document() {
        Article article = new Article(1, "青山区召开第5次常务会议", Optional.of(span("青山区召开第5次常务会议", 0)),
                List.of("副题一", "副题二"), List.of("张丽"), new Span(text.repaired().indexOf("本报讯"),
                text.repaired().length()), DAY, ArticleKind.MEETING_REPORT, Optional.empty(), Optional.of(
                new Article.Jump(true, 2, "样本-2.txt", 1)), "样本-1.txt#1");
        return new Document(name, "00ff", SourceText.plain(text.original(), "UTF-8"),
                Optional.empty(), text, List.of("lines"), new Metadata("青山报", DocumentKind.NEWSPAPER,
                "青山报社", "12", "1", DAY, Optional.of(DISTRICT), "", "", "", "", ""), List.of(article), List.of(), List.of(),
                List.of(), List.of(), List.of());
    }

    private void facts(Article article) {
        facts.add(new Fact.ArticlePiece(article, new Evidence(article.body(), "document/article", 0.9)));
        facts.add(new Fact.PersonNamed("王明", "区长", "", DAY, 1, at("区长王明", 0)));
        facts.add(new Fact.PersonNamed("王明", "区长", "", DAY, 1, at("区长王明", 1)));
        facts.add(new Fact.PersonNamed("李华", "", "", DAY, 1, at("李华", 0)));
        facts.add(new Fact.BodyNamed("区政府", 1, at("区政府", 0)));
        facts.add(new Fact.MeetingNamed("m1", "区政府第5次常务会议", DAY, "东江路", Fact.MeetingKind.HELD, 1,
                at("区政府第5次常务会议", 0)));
        facts.add(new Fact.Participation("m1", "王明", Fact.ActorKind.PERSON, Fact.Role.CHAIR, at("王明主持召开", 0)));
        facts.add(new Fact.Participation("m1", "有关部门负责人", Fact.ActorKind.GROUP, Fact.Role.ATTENDEE,
                at("王明主持召开", 0)));
        facts.add(new Fact.AgendaItem("m1", Fact.AgendaAction.DELIBERATE, "绿色行动方案", at("审议绿色行动方案", 0)));
        facts.add(new Fact.ProgrammeNamed("绿色行动方案", Fact.ProgrammeKind.PLAN, "区政府", "种树", "", 1,
                at("绿色行动方案", 0)));
        facts.add(new Fact.ProgrammeStatus("绿色行动方案", Fact.ProgrammeStage.STARTED, Fact.Modality.PLANNED,
                new Period("2025-H1"), 1, at("审议绿色行动方案", 0)));
        facts.add(new Fact.ProgrammePart("绿色行动方案", "种树", "", 1, at("绿色行动方案", 0)));
        facts.add(new Fact.ProgrammeAlias("绿色行动方案", "绿色行动", at("绿色行动方案", 0)));
        facts.add(new Fact.Figure("产值", Fact.FigureKind.GROWTH, "6.50", "%", Fact.Comparator.AT_LEAST,
                new Period("2025-H1"), Fact.FigureStatus.ACTUAL, "", "绿色行动方案", 1, at("产值增长6.50%", 0)));
        facts.add(new Fact.Statement("王明", Fact.ActorKind.PERSON, "指出", 1, at("产值增长6.50%。", 0)));
        facts.add(new Fact.PlaceNamed("东江路", PlaceKind.ROAD, at("东江路", 0)));
        facts.add(new Fact.Relation(Fact.RelationKind.ELECTED_AS, "李华", "副区长", DAY, at("李华当选副区长", 0)));
        facts.add(new Fact.Relation(Fact.RelationKind.AWARDED, "李华", "先进个人", DAY, at("李华", 0)));
    }

    private Evidence at(String words, int occurrence) {
        return new Evidence(span(words, occurrence), "test/rule", 0.8);
    }

    private Span span(String words, int occurrence) {
        int at = text.repaired().indexOf(words);
        for (int i = 0; i < occurrence; i++) {
            at = text.repaired().indexOf(words, at + 1);
        }
        return new Span(at, at + words.length());
    }
}
