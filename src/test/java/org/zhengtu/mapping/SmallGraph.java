package org.zhengtu.mapping;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** A graph of invented things, as ordered lines. */
final class SmallGraph {
    static final String ID = "https://w3id.org/zhengtu/id/";
    private static final String ZT = "https://w3id.org/zhengtu/ontology#";
    private static final String LABEL = "http://www.w3.org/2000/01/rdf-schema#label";
    private static final String ORG = "http://www.w3.org/ns/org#";

    private SmallGraph() {
    }

    static OrderedLines lines() {
        List<byte[]> lines = Stream.of(
                text("place/qingshan", LABEL, "青山区"), text("place/qingshan", ZT + "divisionCode", "420107"),
                text("place/baotou-qingshan", LABEL, "青山区"), text("place/baotou-qingshan", ZT + "divisionCode", "150204"),
                text("body/gov", LABEL, "武汉市青山区人民政府"), type("body/gov", "government"), iri("body/gov", ZT + "seat", "place/qingshan"),
                text("body/school", LABEL, "红叶小学"), type("body/school", "school"), iri("body/school", ZT + "seat", "place/qingshan"),
                text("body/firm", LABEL, "星河重工"), type("body/firm", "enterprise"),
                text("person/wang", LABEL, "王明"), text("person/li", LABEL, "李华"),
                iri("tenure/wang", ORG + "member", "person/wang"), iri("tenure/wang", ORG + "organization", "body/gov"),
                text("tenure/wang", ZT + "attestedFrom", "2024-01-02"),
                iri("tenure/li", ORG + "member", "person/li"), iri("tenure/li", ORG + "organization", "body/firm"))
                .sorted().map(line -> line.getBytes(StandardCharsets.UTF_8)).toList();
        return sink -> {
            for (byte[] line : lines) {
                sink.line(line);
            }
        };
    }

    private static String text(String subject, String predicate, String text) {
        return "<" + ID + subject + "> <" + predicate + "> \"" + text + "\" <https://w3id.org/zhengtu/doc/a> .";
    }

    private static String iri(String subject, String predicate, String object) {
        return "<" + ID + subject + "> <" + predicate + "> <" + ID + object + "> <https://w3id.org/zhengtu/doc/a> .";
    }

    private static String type(String subject, String type) {
        return "<" + ID + subject + "> <" + ZT + "bodyType> <https://w3id.org/zhengtu/concept/body-type/" + type
                + "> <https://w3id.org/zhengtu/doc/a> .";
    }
}
