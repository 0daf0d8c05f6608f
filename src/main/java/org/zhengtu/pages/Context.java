package org.zhengtu.pages;

import java.util.HashMap;
import java.util.Map;
import org.zhengtu.search.NameSearch;
import org.zhengtu.sparql.SourceTexts;

/** What all pages are made of. */
record Context(Graph graph, NameSearch search, SourceTexts texts, FactKinds kinds, Words words, Templates templates) {

    /** What one answer is made with. */
    Work begin(Call call) {
        Names names = new Names(graph, call, words.in(call.language()));
        Passages passages = new Passages(graph, names, call, texts);
        return new Work(this, call, names, passages, new FactTables(graph, kinds, names, passages, call));
    }

    /** The making of one answer. */
    record Work(Context context, Call call, Names names, Passages passages, FactTables facts) {
        Graph graph() {
            return context.graph();
        }

        String say(String key) {
            return context.words().say(call.language(), key);
        }

        /** A page. */
        Answer page(String template, Map<String, ?> model) {
            return page(Answer.OK, template, model);
        }

        Answer page(int status, String template, Map<String, ?> model) {
            return Answer.page(status, context.templates().render(template, call, model));
        }

        static Map<String, Object> model() {
            return new HashMap<>();
        }
    }
}
