package org.zhengtu.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhengtu.curation.Curation;
import org.zhengtu.curation.DocumentEntity;
import org.zhengtu.curation.Withdrawal;
import org.zhengtu.curation.Withdrawals;
import org.zhengtu.document.Document;
import org.zhengtu.document.DocumentReader;
import org.zhengtu.document.IssueIndex;
import org.zhengtu.document.Reading;
import org.zhengtu.document.Sidecar;
import org.zhengtu.extract.Extraction;
import org.zhengtu.extract.Extractor;
import org.zhengtu.link.Linked;
import org.zhengtu.link.Linker;
import org.zhengtu.people.DocumentPerson;
import org.zhengtu.quads.QuadLines;
import org.zhengtu.rdf.GraphWriter;
import org.zhengtu.sparql.SourceTexts;
import org.zhengtu.text.CodePoints;
import org.zhengtu.text.Span;

/** The stages, one after the other, for one document. Safe for threads. */
class Pipeline {
    private final DocumentReader reader = Stages.READER;
    private final Extractor extractor = Stages.EXTRACTOR;
    private final Linker linker = Stages.LINKER;
    private final GraphWriter writer = Stages.WRITER;
    private final Withdrawals withdrawals;
    private final Sidecars sidecars;
    private final StageTimes times;
    private final Texts texts;

    /** Made once, since their lexicons take longer to load than a document to read. */
    private static final class Stages {
        private static final DocumentReader READER = new DocumentReader();
        private static final Extractor EXTRACTOR = new Extractor();
        private static final Linker LINKER = new Linker();
        private static final GraphWriter WRITER = new GraphWriter();
    }

    /** Takes the texts of the documents. */
    interface Texts {
        /** Takes none. */
        Texts NONE = new Texts() {
            @Override
            public void add(String document, String text) {
                // Not wanted.
            }

            @Override
            public boolean take(String document, Path store) {
                return true;
            }
        };

        void add(String document, String text) throws IOException;

        /** Takes a text from another store; false if it is not there. */
        boolean take(String document, Path store) throws IOException;

        /** Keeps them in a store. */
        static Texts in(Path folder) {
            SourceTexts kept = new SourceTexts(folder);
            return new Texts() {
                @Override
                public void add(String document, String text) throws IOException {
                    kept.add(document, text);
                }

                @Override
                public boolean take(String document, Path store) throws IOException {
                    return kept.take(document, new SourceTexts(store));
                }
            };
        }
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

    /**
     * A file in memory, with what describes it.
     *
     * @param digest of the bytes
     */
    record Loaded(String name, byte[] bytes, String digest, Optional<Sidecar> sidecar) {

        /** What the document follows from, as far as it lies in the file, its name and its sidecar. */
        String key(String program) {
            return ProgramDigest.of(program, name, digest, sidecar.map(s -> s.name() + " " + s.digest()).orElse(""));
        }
    }

    /** Loads a source. */
    Loaded load(Source source) throws Source.UnusableException {
        return load(source, sidecars);
    }

    private static Loaded load(Source source, Sidecars beside) throws Source.UnusableException {
        byte[] bytes = source.read();
        Optional<Sidecar> sidecar = beside.of(source);
        return new Loaded(source.name(), bytes, DocumentReader.digest(bytes), sidecar);
    }

    /** The document of a source, or why there is none. */
    Reading read(Source source) {
        return read(source, sidecars);
    }

    /** The same with other descriptions beside it. */
    Reading read(Source source, Sidecars beside) {
        try {
            Loaded loaded = load(source, beside);
            return times.time(Stage.READ, () -> reader.read(loaded.name(), loaded.bytes(), loaded.sidecar()));
        } catch (Source.UnusableException e) {
            return new Reading.Rejected(source.name(), e.getMessage());
        }
    }

    /** What a document's output rests on beside the file: decisions, and the pages that go on in it. */
    String context(DocumentScan scan, String name, IssueIndex issues) {
        String joined = scan.entry().map(issues::context).orElse("");
        List<Withdrawal> lines = withdrawals.about(name);
        return joined.isEmpty() && lines.isEmpty() ? "" : ProgramDigest.of(joined, lines.toString());
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

    /** Hands on what a document gave. */
    DocumentReport.Read write(DocumentOutput output, GraphLines out) throws IOException {
        return times.time(Stage.SORT, () -> {
            out.add(output);
            return output.report();
        });
    }

    /** Keeps the text of a document. */
    void keepText(DocumentOutput output, Document document) throws IOException {
        texts.add(output.graph(), document.text().original());
    }

    /** Takes over the text of a document from another store; returns whether it is there now, or is not wanted. */
    boolean keepText(DocumentOutput output, Path store) throws IOException {
        return texts.take(output.graph(), store);
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
