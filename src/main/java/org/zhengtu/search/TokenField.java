package org.zhengtu.search;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Hands tokens to an index, a mark before and one behind them. */
final class TokenField extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final List<Set<String>> places;
    private Iterator<Set<String>> next;
    private Iterator<String> here;

    TokenField(List<Tokens.Token> tokens) {
        places = new ArrayList<>();
        places.add(Set.of(Tokens.BEGIN));
        tokens.forEach(token -> places.add(token.terms()));
        places.add(Set.of(Tokens.END));
        reset();
    }

    @Override
    public void reset() {
        next = places.iterator();
        here = Set.<String>of().iterator();
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        boolean same = here.hasNext();
        if (!same) {
            if (!next.hasNext()) {
                return false;
            }
            here = next.next().iterator();
        }
        step.setPositionIncrement(same ? 0 : 1);
        term.append(here.next());
        return true;
    }
}
