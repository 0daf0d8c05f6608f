package org.zhengtu.search;

import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.zhengtu.text.Script;

/** Single Chinese characters in the simplified script, other words whole and in lower case. */
final class WordAnalyzer extends Analyzer {

    @Override
    protected TokenStreamComponents createComponents(String field) {
        StandardTokenizer source = new StandardTokenizer();
        return new TokenStreamComponents(source, folded(source));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream in) {
        return folded(in);
    }

    private static TokenStream folded(TokenStream tokens) {
        return new Simplified(new LowerCaseFilter(new CJKWidthFilter(tokens)));
    }

    private static final class Simplified extends TokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        Simplified(TokenStream tokens) {
            super(tokens);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            char[] buffer = term.buffer();
            for (int i = 0; i < term.length(); i++) {
                buffer[i] = Script.simplified(buffer[i]);
            }
            return true;
        }
    }
}
