package org.zhengtu.build;

import java.util.List;
import java.util.Map;
import org.zhengtu.document.Metadata;

/** What became of one file. */
public sealed interface DocumentReport {

    /** The file as it was found. */
    String path();

    /** The file is no use, for the reason given. */
    record Rejected(String path, String reason) implements DocumentReport {
    }

    /** The same bytes stand in another file, which was read. */
    record Duplicate(String path, String of) implements DocumentReport {
    }

    /**
     * The file was read. Places are in code points of the original text.
     *
     * @param mediaType what the bytes are, whatever the file's name says
     * @param facts mentions found, by table
     */
    record Read(String path, String name, String digest, String mediaType, String encoding, List<String> repairs,
            int characters, Metadata metadata, List<Piece> articles, Map<String, Integer> facts, List<Issue> issues)
            implements DocumentReport {

        /** Keeps unmodifiable copies. */
        public Read {
            repairs = List.copyOf(repairs);
            articles = List.copyOf(articles);
            issues = List.copyOf(issues);
        }

        /** The same of a file that lies elsewhere. */
        Read at(String otherPath) {
            return new Read(otherPath, name, digest, mediaType, encoding, repairs, characters, metadata, articles,
                    facts, issues);
        }
    }

    /** An article piece. */
    record Piece(int number, String headline, String kind, int start, int end) {
    }

    /** A doubtful reading. */
    record Issue(String message, int start, int end) {
    }
}
