package org.zhengtu.extract;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.zhengtu.document.Document;
import org.zhengtu.document.DocumentReader;
import org.zhengtu.document.Reading;

/** What one finder, or several in their order, takes from a text. */
record Said(Document document, List<Fact> facts) {

    static Said by(String text, FactFinder... finders) {
        Reading reading = new DocumentReader().read("case.txt", text.getBytes(StandardCharsets.UTF_8));
        Document document = ((Reading.Read) reading).document();
        Findings findings = new Findings();
        for (FactFinder finder : finders) {
            findings.addAll(finder.find(document, findings));
        }
        return new Said(document, findings.facts());
    }

    List<String> programmes() {
        return all(Fact.ProgrammeNamed.class).stream().map(Fact.ProgrammeNamed::name).distinct().toList();
    }

    List<String> places() {
        return all(Fact.PlaceNamed.class).stream().map(Fact.PlaceNamed::name).distinct().toList();
    }

    List<String> relations() {
        return all(Fact.Relation.class).stream()
                .map(r -> r.subject() + " " + r.kind().code() + " " + r.object()).toList();
    }

    <F extends Fact> List<F> all(Class<F> type) {
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }

    String quote(Fact fact) {
        return fact.span().of(document.repaired());
    }
}
