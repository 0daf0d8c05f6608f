package org.zhengtu.pages;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JsonBuilder;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.zhengtu.search.Found;
import org.zhengtu.search.NameSearch;

/** What a search finds: things by kind with the name that matched, and places of the texts; and suggestions of them. */
final class SearchPages {
    private static final int LONGEST = 200;
    /** Of each kind where all kinds are shown; of one kind on a page. */
    private static final int FEW = 8;
    private static final int PER_PAGE = 50;
    private static final int LAST_PAGE = 20;
    private static final int TEXTS = 20;
    /** Parts with blanks in between; more say nothing more, and the index refuses too many. */
    private static final int MOST_PARTS = 12;
    private static final String IN_TEXTS = "texts";
    /** Of each kind, and of all, in suggestions. */
    private static final int SUGGESTED = 4;
    private static final int ALL_SUGGESTED = 12;
    private static final int SIMILAR = 10;

    private final Context.Work work;
    private final String words;

    SearchPages(Context.Work work) {
        this.work = work;
        String asked = work.call().parameter("q");
        this.words = asked.substring(0, asked.offsetByCodePoints(0, Math.min(LONGEST, asked.codePointCount(0,
                asked.length()))));
    }

    /** The page of results: the first of every kind, or all of one. */
    Answer page() {
        Optional<SearchKinds.Kind> kind = SearchKinds.named(work.call().parameter("type"));
        boolean texts = work.call().parameter("type").equals(IN_TEXTS);
        int page = work.call().number("page", LAST_PAGE);
        int skipped = (page - 1) * PER_PAGE;
        List<View.Hits> groups = texts ? List.of() : kind.isPresent() ? hits(kind.get(), skipped, PER_PAGE)
                : all();
        List<View.Passage> passages = kind.isPresent() ? List.of() : passages(texts ? (page - 1) * TEXTS : 0);
        boolean more = groups.stream().anyMatch(View.Hits::more) || passages.size() > TEXTS;
        Map<String, Object> model = Context.Work.model();
        model.put("q", words);
        model.put("groups", groups);
        model.put("passages", passages.stream().limit(TEXTS).toList());
        model.put("all", kind.isPresent() || texts ? to("", 1) : "");
        model.put("moreTexts", !texts && passages.size() > TEXTS ? to(IN_TEXTS, 1) : "");
        model.put("similar", groups.isEmpty() && passages.isEmpty() && page == 1 ? similar() : List.of());
        String type = work.call().parameter("type");
        model.put("next", (kind.isPresent() || texts) && more && page < LAST_PAGE ? to(type, page + 1) : "");
        model.put("previous", page > 1 ? to(type, page - 1) : "");
        return work.page("search", model);
    }

    private NameSearch names() {
        return work.context().search();
    }

    private String to(String type, int page) {
        return work.call().to("/search?q=" + Call.encode(words) + (type.isEmpty() ? "" : "&type=" + Call.encode(type))
                + (page > 1 ? "&page=" + page : ""));
    }

    private List<View.Hits> all() {
        Set<String> seen = new HashSet<>();
        List<View.Hits> groups = new ArrayList<>();
        for (SearchKinds.Kind kind : SearchKinds.all()) {
            // Those of an earlier kind are shown there: an indicator is a concept too.
            List<Found> found = names().find(words, kind.types(), PER_PAGE + 1).stream()
                    .filter(each -> seen.add(each.iri())).toList();
            if (!found.isEmpty()) {
                groups.add(new View.Hits(kind.title(work), found.stream().limit(FEW).map(this::hit).toList(),
                        found.size() > PER_PAGE ? PER_PAGE + "+" : Integer.toString(found.size()),
                        found.size() > FEW ? to(kind.name(), 1) : "", found.size() > FEW));
            }
        }
        return groups;
    }

    private List<View.Hits> hits(SearchKinds.Kind kind, int skipped, int most) {
        List<Found> found = names().find(words, kind.types(), skipped + most + 1);
        List<View.Hit> shown = found.stream().skip(skipped).limit(most).map(this::hit).toList();
        return shown.isEmpty() ? List.of() : List.of(new View.Hits(kind.title(work), shown, "", "",
                found.size() > skipped + most));
    }

    private View.Hit hit(Found found) {
        Node thing = NodeFactory.createURI(found.iri());
        View.Value name = work.names().value(thing);
        return new View.Hit(name, found.label().equals(name.text()) ? View.Value.of("")
                : new View.Value(found.label(), "", found.lang(), ""), new About(work).of(thing));
    }

    private List<View.Passage> passages(int skipped) {
        String phrases = Stream.of(words.split("\\s+")).map(Similar::phrase).filter(part -> !part.equals("\"\""))
                .distinct().limit(MOST_PARTS).collect(Collectors.joining(" AND "));
        if (phrases.isEmpty()) {
            return List.of();
        }
        return work.graph().select("search-quotes", Map.of("words", NodeFactory.createLiteralString(phrases)),
                TEXTS + 1, skipped).stream().flatMap(row -> work.passages().place(row.node("span")).stream())
                .map(work.passages()::passage).toList();
    }

    private List<View.Hit> similar() {
        Set<String> types = SearchKinds.all().stream().flatMap(kind -> kind.types().stream())
                .collect(Collectors.toSet());
        return names().similar(words, types, SIMILAR).stream().map(this::hit).toList();
    }

    /** What the words may become, as JSON, for the box in which they are typed. */
    Answer suggest() {
        JsonBuilder json = new JsonBuilder();
        json.startObject().pair("q", words).key("groups").startArray();
        Set<String> seen = new HashSet<>();
        for (SearchKinds.Kind kind : SearchKinds.all()) {
            int left = Math.min(SUGGESTED, ALL_SUGGESTED - seen.size());
            List<Found> found = left <= 0 ? List.of() : names().find(words, kind.types(), left).stream()
                    .filter(each -> seen.add(each.iri())).toList();
            if (!found.isEmpty()) {
                json.startObject().pair("type", kind.name()).pair("label", kind.title(work).text()).key("items")
                        .startArray();
                found.forEach(each -> write(json, hit(each), each));
                json.finishArray().finishObject();
            }
        }
        json.finishArray().finishObject();
        return new Answer(Answer.OK, "application/json; charset=utf-8",
                json.build().toString().getBytes(StandardCharsets.UTF_8), Map.of());
    }

    private static void write(JsonBuilder json, View.Hit hit, Found found) {
        json.startObject().pair("label", hit.name().text()).pair("lang", hit.name().lang())
                .pair("matched", hit.matched().text()).pair("match", found.match().name())
                .pair("href", hit.name().href()).pair("about", hit.about()).finishObject();
    }
}
