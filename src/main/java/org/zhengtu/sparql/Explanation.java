package org.zhengtu.sparql;

import java.util.List;

/**
 * Why a thing of the graph is one thing, and what is told of it. Names and labels are in both languages as far as the
 * graph has them; texts are plain.
 *
 * @param iri        of the thing; another than was asked for if people made that one this
 * @param asked      the IRI that was asked for
 * @param types      what it is, e.g. {@code 机构 (body)}
 * @param names      its names, the preferred ones first, with language
 * @param rules      on which rule identity rests
 * @param key        and on which key
 * @param forms      how documents print it, by how often they do
 * @param mentions   where documents name it, by document and place
 * @param joinings   of a person: why what documents tell is told of one
 * @param hypotheses of a person: who may be the same
 * @param decisions  what people decided about it
 * @param links      to other data
 * @param near       things that are held apart though they have its name, or of which people decided so
 */
public record Explanation(String iri, String asked, List<String> types, List<String> names, List<Rule> rules,
        String key, List<Form> forms, List<Mention> mentions, List<Joining> joinings, List<Hypothesis> hypotheses,
        List<Decision> decisions, List<Link> links, List<Near> near) {

    /** Keeps unmodifiable copies. */
    public Explanation {
        types = List.copyOf(types);
        names = List.copyOf(names);
        rules = List.copyOf(rules);
        forms = List.copyOf(forms);
        mentions = List.copyOf(mentions);
        joinings = List.copyOf(joinings);
        hypotheses = List.copyOf(hypotheses);
        decisions = List.copyOf(decisions);
        links = List.copyOf(links);
        near = List.copyOf(near);
    }

    /** A rule of identity in both languages. */
    public record Rule(String label, String definition) {
    }

    /** A form that documents print. */
    public record Form(String text, int mentions, int documents) {
    }

    /** A place where a document names the thing, in code points; {@code as} is what the fact says of it. */
    public record Mention(String document, int start, int end, String quote, String as) {
    }

    /** Why two documents tell of one person. */
    public record Joining(String rule, String on, String documents) {
    }

    /** Somebody who may be the same person. */
    public record Hypothesis(String iri, String name, String score, String reasons) {
    }

    /** A decision of people. */
    public record Decision(String decision, String who, String when, String why, String source, String place) {
    }

    /** A link to other data. */
    public record Link(String property, String target) {
    }

    /** Another thing. */
    public record Near(String iri, String name, String type, String key) {
    }
}
