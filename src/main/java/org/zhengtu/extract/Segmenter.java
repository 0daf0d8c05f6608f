package org.zhengtu.extract;

import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.List;
import org.zhengtu.text.Span;

/** Cuts Chinese text into words. Safe for threads. The only class that knows the segmenter behind it. */
final class Segmenter {
    private static final List<String> PROPER = List.of("nr", "ns", "nt", "nz", "j");
    private final Segment segment = new ViterbiSegment().enableOffset(true).enableNameRecognize(true)
            .enableTranslatedNameRecognize(true).enablePlaceRecognize(false).enableOrganizationRecognize(false)
            .enableCustomDictionary(false);

    /**
     * A word.
     *
     * @param tag the part of speech in the notation of the People's Daily corpus: nr person, ns place, v verb …
     */
    record Token(String word, String tag, Span span) {

        boolean isPerson() {
            return tag.startsWith("nr");
        }
    }

    /** The words of a sentence; spans count from the sentence's begin. */
    List<Token> cut(String sentence) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        for (Term term : segment.seg(sentence)) {
            // The segmenter may normalise characters, never their number.
            int end = Math.min(at + term.word.length(), sentence.length());
            tokens.add(new Token(sentence.substring(at, end), term.nature.toString(), new Span(at, end)));
            at = end;
        }
        return tokens;
    }

    /** How often a word stands in the corpus that the dictionary was counted from, persons' names left out. */
    int frequency(String word) {
        CoreDictionary.Attribute attribute = CoreDictionary.get(word);
        if (attribute == null || attribute.nature[0].toString().startsWith("nr")) {
            return 0;
        }
        return attribute.totalFrequency;
    }

    /** Whether the dictionary knows a word as a name of a person, place, body or other thing, or as an abbreviation. */
    boolean isProper(String word) {
        CoreDictionary.Attribute attribute = CoreDictionary.get(word);
        return attribute != null && PROPER.stream().anyMatch(attribute.nature[0].toString()::startsWith);
    }
}
