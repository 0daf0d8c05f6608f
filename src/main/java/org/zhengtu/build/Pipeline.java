package org.zhengtu.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhengtu.curation.Curation;
import org.zhengtu.curation.DocumentEntity;
import org.zhengtu.curation.Withdrawals;
import org.zhengtu.document.Document;
import org.zhengtu.document.DocumentReader;
import org.zhengtu.document.Reading;
import org.zhengtu.document.Sidecar;
import org.zhengtu.extract.Extraction;
import org.zhengtu.extract.Extractor;
import org.zhengtu.link.Linked;
import org.zhengtu.link.Linker;
import org.zhengtu.people.DocumentPerson;
import org.zhengtu.quads.QuadLines;
import org.zhengtu.rdf.GraphWriter;
import org.zhengtu.text.CodePoints;
import org.zhengtu.text.Span;

/** The stages, one after the other, for one document. Safe for threads. */
class Pipeline {
    private final DocumentReader reader = new DocumentReader();
    private final Extractor extractor = new Extractor();
    private final Linker linker = new Linker();
    private final GraphWriter writer = new GraphWriter();
    private final Withdrawals withdrawals;
    private final Sidecars sidecars;
    private final StageTimes times;
    private final Texts texts;

    /** Takes the texts of the documents. */
    interface Texts {
        /** Takes none. */
        Texts NONE = (document, text) -> { };

        void add(String document, String text) throws IOException;
    }

    /** The same without decisions. */
    Pipeline(Sidecars sidecars, StageTimes times) {
        this(sidecars, times, Curation.NONE, Texts.NONE);
    }

    Pipeline(Sidecars sidecars, StageTimes times, Curation curation, Texts texts) {
        this.withdrawals = new Withdrawals(curation);
        this.sidecars = sidecars;
        this.times = times;
        this.texts = texts;
    }

    /** The document of a source, or why there is none. */
    Reading read(Source source) {
        return read(source, sidecars);
    }

    /** The same with other descriptions beside it. */
    Reading read(Source source, Sidecars beside) {
        try {
            byte[] bytes = source.read();
            Optional<Sidecar> sidecar = beside.of(source);
            return times.time(Stage.READ, () -> reader.read(source.name(), bytes, sidecar));
        } catch (Source.UnusableException e) {
            return new Reading.Rejected(source.name(), e.getMessage());
        }
    }

    /** All that a document gives; it keeps nothing of it. */
    DocumentOutput output(String path, Document document) throws IOException {
        Withdrawals.Outcome outcome = times.time(Stage.EXTRACT,
                () -> withdrawals.apply(extractor.extract(document)));
        Extraction extraction = outcome.extraction();
        Linked linked = times.time(Stage.LINK, () -> linker.link(extraction));
        List<DocumentPerson> people = new ArrayList<>();
        List<DocumentEntity> things = new ArrayList<>();
        List<byte[]> lines = times.time(Stage.WRITE,
                () -> QuadLines.of(quads -> people.addAll(writer.write(linked, quads, things::add))));
        return new DocumentOutput(writer.graphOf(document), report(path, document, FactCounts.of(extraction)), lines,
                people, things, outcome.withdrawn(), outcome.notes());
    }

    /** Writes a document's graph, as a whole or not at all, and reports on it. */
    DocumentReport.Read write(String path, Document document, GraphLines out) throws IOException {
        DocumentOutput output = output(path, document);
        return times.time(Stage.SORT, () -> {
            texts.add(output.graph(), document.text().original());
            out.add(output);
            return output.report();
        });
    }

    private static DocumentReport.Read report(String path, Document document, Map<String, Integer> facts) {
        String original = document.text().original();
        CodePoints codePoints = new CodePoints(original);
        List<DocumentReport.Piece> pieces = document.articles().stream().map(article -> {
            Span span = document.text().toOriginal(article.body());
            return new DocumentReport.Piece(article.number(), article.headline(), article.kind().code(),
                    codePoints.at(span.start()), codePoints.at(span.end()));
        }).toList();
        List<DocumentReport.Issue> issues = document.issues().stream().map(issue -> {
            Span span = document.text().toOriginal(issue.span());
            return new DocumentReport.Issue(issue.message(), codePoints.at(span.start()), codePoints.at(span.end()));
        }).toList();
        return new DocumentReport.Read(path, document.name(), document.digest(), document.source().mediaType(),
                document.encoding(), document.repairs(), codePoints.at(original.length()),
                document.metadata(), pieces, facts, issues);
    }
}
