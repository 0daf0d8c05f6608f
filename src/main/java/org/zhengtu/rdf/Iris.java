package org.zhengtu.rdf;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.zhengtu.document.Document;
import org.zhengtu.link.Entity;
import org.zhengtu.text.Coded;
import org.zhengtu.text.Span;
import org.zhengtu.vocab.Prefixes;

/**
 * The IRIs of the graph. They follow from content alone: a readable slug and a short hash of all that identity rests
 * on, e.g. {@code https://w3id.org/zhengtu/id/person/wang-ming-1f0c3a9b7e}.
 */
final class Iris {
    /** The data set that all figures with every dimension belong to. */
    static final Node FIGURES = NodeFactory.createURI(Prefixes.BASE + "dataset/figures");

    private final Pinyin pinyin = new Pinyin();

    /** The document, which is also the name of its graph. */
    Node document(Document document) {
        String hash = Hashes.of(List.of("document", document.name(), document.digest()));
        return iri("doc/" + pinyin.slug(document.name()) + "-" + hash);
    }

    /** The thing itself, the same from every document. */
    Node entity(Entity entity) {
        String type = type(entity);
        return named(type, slug(entity), entity.key());
    }

    private String slug(Entity entity) {
        if (entity instanceof Entity.Person) {
            return pinyin.personSlug(entity.name());
        }
        // Documents print a programme's name in more than one way; its key is the same.
        return pinyin.slug(entity instanceof Entity.Programme ? entity.key().replaceFirst("@.*$", "")
                : entity.name());
    }

    /** A thing of a type that {@link Entity} has none for. */
    Node thing(String type, String name, List<String> key) {
        return named(type, pinyin.slug(name), String.join("\n", key));
    }

    private Node named(String type, String slug, String key) {
        return iri("id/" + type + "/" + slug + "-" + Hashes.of(List.of(type, key)));
    }

    private static String type(Entity entity) {
        if (entity instanceof Entity.Person) {
            return "person";
        } else if (entity instanceof Entity.Body) {
            return "body";
        } else if (entity instanceof Entity.Meeting) {
            return "meeting";
        } else if (entity instanceof Entity.Programme) {
            return "programme";
        } else if (entity instanceof Entity.Place) {
            return "place";
        }
        return entity instanceof Entity.Indicator ? "indicator" : "group";
    }

    /** A fact of a document. */
    static Node fact(Node document, String type, List<String> content) {
        return in(document, type + "/" + Hashes.of(content));
    }

    /** A piece of an article. */
    static Node piece(Node document, int number) {
        return in(document, "article/" + number);
    }

    /** A stretch of the original text, in code points. */
    static Node span(Node document, Span span) {
        return in(document, "span/" + span.start() + "-" + span.end());
    }

    /** A part of another thing. */
    static Node in(Node whole, String part) {
        return NodeFactory.createURI(whole.getURI() + "/" + part);
    }

    /** A concept by scheme and code. */
    static Node concept(String scheme, Coded code) {
        return concept(scheme, code.code());
    }

    /** A concept by scheme and code. */
    static Node concept(String scheme, String code) {
        return NodeFactory.createURI(Prefixes.CONCEPT + scheme + "/" + code);
    }

    /** A concept scheme of our own. */
    static Node scheme(String scheme) {
        return NodeFactory.createURI(Prefixes.CONCEPT + scheme);
    }

    /** An entry of the National Bureau of Statistics, {@code TREE/CODE}, or one of its trees. */
    static Node nbs(String entry) {
        return iri("nbs/" + entry);
    }

    /** The hypothesis that two persons are one. */
    static Node hypothesis(Node one, Node other) {
        return iri("id/possible-identity/" + Hashes.of(List.of(one.getURI(), other.getURI())));
    }

    /** A line of a table of decisions. */
    static Node decision(String file, int line, List<String> content) {
        return iri("id/decision/" + URLEncoder.encode(file, StandardCharsets.UTF_8) + "-" + line + "-"
                + Hashes.of(content));
    }

    /** A rule, {@code grammar/rule}. */
    static Node rule(String rule) {
        String path = URLEncoder.encode(rule, StandardCharsets.UTF_8).replace("%2F", "/").replace("+", "%20");
        return iri("rule/" + path);
    }

    /** A time, by its notation in tables. */
    static Node period(String iso) {
        return iri("id/period/" + iso.replace('/', '_'));
    }

    private static Node iri(String path) {
        return NodeFactory.createURI(Prefixes.BASE + path);
    }
}
