package org.zhengtu.pages;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shared.PrefixMapping;
import org.zhengtu.vocab.Prefixes;

/** Between IRIs of the graph and addresses of this server: the path of an IRI under our base is the path here. */
final class Iri {
    private static final String THINGS = Prefixes.BASE + "id/";

    private static final PrefixMapping PREFIXES = Prefixes.mapping();

    private Iri() {
    }

    /** The IRI that a path of this server stands for. */
    static String ofPath(String path) {
        return Prefixes.BASE + (path.startsWith("/") ? path.substring(1) : path);
    }

    static boolean isOurs(Node node) {
        return node.isURI() && node.getURI().startsWith(Prefixes.BASE);
    }

    /** Where to read about it: here if it is ours, else at its own address. */
    static String address(Node node) {
        if (!isOurs(node)) {
            return node.getURI();
        }
        String rest = node.getURI().substring(Prefixes.BASE.length());
        int hash = rest.indexOf('#');
        return "/" + (hash < 0 ? Call.encodePath(rest)
                : Call.encodePath(rest.substring(0, hash)) + "#" + Call.encode(rest.substring(hash + 1)));
    }

    static boolean isDocument(Node node) {
        return node.getURI().startsWith(Prefixes.DOCUMENT)
                && node.getURI().indexOf('/', Prefixes.DOCUMENT.length()) < 0;
    }

    /** Whether it is a thing in the world, which cannot be sent, rather than a page or a record, which can. */
    static boolean isThing(Node node) {
        return node.getURI().startsWith(THINGS);
    }

    /** The last part, for want of a name. */
    static String localName(Node node) {
        String iri = node.getURI();
        int end = iri.length();
        while (end > 1 && (iri.charAt(end - 1) == '/' || iri.charAt(end - 1) == '#')) {
            end--;
        }
        int cut = Math.max(iri.lastIndexOf('/', end - 1), iri.lastIndexOf('#', end - 1));
        return iri.substring(cut + 1, end);
    }

    /** The node that a prefix and a name of ours stand for. */
    static Node expanded(String name) {
        return NodeFactory.createURI(PREFIXES.expandPrefix(name));
    }

    /** As prefix and name, where a prefix of ours fits; in full otherwise. */
    static String shortForm(Node node) {
        String shorter = PREFIXES.shortForm(node.getURI());
        return shorter.equals(node.getURI()) || shorter.contains("/") && !shorter.startsWith("ztc:")
                ? node.getURI() : shorter;
    }
}
