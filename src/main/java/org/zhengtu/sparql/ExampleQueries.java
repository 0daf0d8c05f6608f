package org.zhengtu.sparql;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The queries that the start page links. */
final class ExampleQueries {

    private ExampleQueries() {
    }

    /** Items of an HTML list; each runs its query at a click. */
    static String asList() {
        StringBuilder html = new StringBuilder();
        for (NamedQuery query : NamedQuery.all()) {
            html.append("<li><a href=\"sparql?query=").append(URLEncoder.encode(query.text(), StandardCharsets.UTF_8))
                    .append("&amp;format=text\">").append(StartPage.escape(title(query)))
                    .append("</a> <span lang=\"zh\">")
                    .append(StartPage.escape(query.about("title-zh"))).append("</span><br>")
                    .append(StartPage.escape(query.about("question-en"))).append("</li>\n");
        }
        return html.toString();
    }

    private static String title(NamedQuery query) {
        return query.about("title-en").isEmpty() ? query.name() : query.about("title-en");
    }
}
