package org.zhengtu.content;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Finds the article of a web page: from its title to the end of the part that holds the prose. Navigation is told by
 * its marks, or by consisting of links. Names of metadata are those that Chinese government sites must give
 * (ArticleTitle, PubDate, ContentSource), and Open Graph's.
 */
final class HtmlArticle {
    private static final Set<String> NO_WORDS = Set.of("script", "style", "noscript", "template", "iframe", "object",
            "svg", "head", "select", "button", "nav", "textarea", "form-control", "rp", "rt", "map", "audio", "video");
    private static final Set<String> PAGE_PARTS = Set.of("nav", "navbar", "navigation", "menu", "breadcrumb", "crumb",
            "crumbs", "location", "footer", "foot", "copyright", "sidebar", "share", "bdsharebuttonbox", "related",
            "recommend", "pager", "pagination", "qrcode", "toolbar", "banner", "search", "login");
    /** A part with more of a page's prose than this is no navigation, whatever it is called. */
    private static final double MUST_KEEP = 0.3;
    /** The part that is read holds at least this share of the prose of the part around it. */
    private static final double MOST = 0.85;
    private static final double MOSTLY_LINKS = 0.6;
    private static final int FEW_LINKS = 3;
    private static final int LONGEST_TITLE = 200;
    private static final int SHORTEST_TITLE = 5;

    private final Element page;
    /** For each element the characters of its text, and those of them outside links. */
    private final Map<Element, Mass> masses = new IdentityHashMap<>();
    private final Element content;
    private final Optional<Element> title;
    private final SourceText.Said said;

    HtmlArticle(org.jsoup.nodes.Document document) {
        this.page = document.body();
        weigh();
        this.content = content();
        String stated = meta(document, "articletitle", "og:title", "title");
        this.title = titleElement(Stream.of(stated, document.title()).filter(t -> !t.isBlank()).toList());
        Element canonical = document.selectFirst("link[rel=canonical]");
        this.said = new SourceText.Said(title.map(t -> MarkedText.line(t, false)).orElse(stated),
                meta(document, "contentsource", "source", "sitename", "og:site_name"), meta(document, "author"),
                meta(document, "pubdate", "publishdate", "article:published_time", "firstpublishedtime"),
                canonical == null ? meta(document, "url", "og:url") : canonical.attr("href").strip(),
                language(document));
    }

    SourceText.Said said() {
        return said;
    }

    /** Walks over what belongs to the article, and nothing else. */
    void filter(NodeFilter filter) {
        Element from = title.filter(t -> !isInside(t, content)).orElse(content);
        Element root = content;
        while (root != page && !isInside(from, root)) {
            root = root.parent();
        }
        NodeTraversor.filter(new Range(filter, from), root);
    }

    /** Passes on from the first element to the end of the content. */
    private final class Range implements NodeFilter {
        private final NodeFilter inner;
        private final Element from;
        private boolean open;
        private boolean closed;

        Range(NodeFilter inner, Element from) {
            this.inner = inner;
            this.from = from;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            open |= node == from || node == content;
            if (closed || node instanceof Element element && isLeftOut(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            // Elements around the beginning are passed through in silence.
            return open ? inner.head(node, depth) : FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (open && !closed) {
                inner.tail(node, depth);
            }
            closed |= node == content;
            return FilterResult.CONTINUE;
        }
    }

    private boolean isLeftOut(Element element) {
        if (element == content || title.filter(t -> isInside(t, element)).isPresent()
                || isInside(content, element)) {
            return false;
        }
        return isWordless(element) || isPagePart(element) || isLinkList(element);
    }

    private static boolean isWordless(Element element) {
        String style = element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
        return NO_WORDS.contains(element.normalName()) || style.contains("display:none")
                || style.contains("visibility:hidden") || element.hasAttr("hidden");
    }

    private boolean isPagePart(Element element) {
        if (mass(element).prose > MUST_KEEP * mass(page).prose) {
            return false;
        }
        return element.normalName().equals("footer") || Stream.concat(element.classNames().stream(),
                Stream.of(element.id())).map(name -> name.toLowerCase(Locale.ROOT)).anyMatch(PAGE_PARTS::contains);
    }

    private boolean isLinkList(Element element) {
        Mass mass = mass(element);
        return element.isBlock() && mass.links >= FEW_LINKS && mass.all - mass.prose > MOSTLY_LINKS * mass.all;
    }

    /** How much an element says. */
    private static final class Mass {
        private int all;
        private int prose;
        private int links;
    }

    private Mass mass(Element element) {
        return masses.getOrDefault(element, new Mass());
    }

    private void weigh() {
        NodeTraversor.traverse(new NodeVisitor() {
            private int inLink;
            private int inNothing;

            @Override
            public void head(Node node, int depth) {
                if (node instanceof Element element) {
                    masses.put(element, new Mass());
                    inLink += element.normalName().equals("a") && element.hasAttr("href") ? 1 : 0;
                    inNothing += isWordless(element) ? 1 : 0;
                } else if (node instanceof TextNode words && inNothing == 0 && node.parent() instanceof Element e) {
                    int count = (int) words.getWholeText().codePoints().filter(Character::isLetterOrDigit).count();
                    masses.get(e).all += count;
                    masses.get(e).prose += inLink > 0 ? 0 : count;
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element) {
                    boolean isLink = element.normalName().equals("a") && element.hasAttr("href");
                    inLink -= isLink ? 1 : 0;
                    inNothing -= isWordless(element) ? 1 : 0;
                    Mass own = masses.get(element);
                    if (element != page && element.parent() != null) {
                        Mass above = masses.get(element.parent());
                        above.all += own.all;
                        above.prose += own.prose;
                        above.links += own.links + (isLink ? 1 : 0);
                    }
                }
            }
        }, page);
    }

    private Element content() {
        Element at = page;
        while (true) {
            int enough = (int) Math.ceil(MOST * mass(at).prose);
            Optional<Element> inner = at.children().stream().filter(Element::isBlock)
                    .filter(child -> mass(child).prose >= enough && enough > 0 && !isWordless(child)).findFirst();
            if (inner.isEmpty() || List.of("p", "table", "ul", "ol").contains(inner.get().normalName())) {
                return at;
            }
            at = inner.get();
        }
    }

    /** The element that says what the page's metadata call its title, perhaps with the site's name after it. */
    private Optional<Element> titleElement(List<String> stated) {
        List<Element> candidates = page.select("h1, h2, h3, [class*=title], [id*=title], [class*=Title], [id*=Title], "
                + "td, p, div, strong, span").stream()
                .filter(e -> mass(e).all >= SHORTEST_TITLE && mass(e).all <= LONGEST_TITLE).toList();
        for (String title : stated) {
            String wanted = squeezed(title);
            Optional<Element> found = candidates.stream().filter(e -> {
                String words = squeezed(e.text());
                return !words.isEmpty() && wanted.startsWith(words) && words.length() * 2 >= wanted.length();
            }).findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return candidates.stream().filter(e -> MarkedText.level(e) == 1 && !isInside(e, content)).findFirst();
    }

    private static String squeezed(String text) {
        return text.codePoints().filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static boolean isInside(Element inner, Element outer) {
        for (Element at = inner; at != null; at = at.parent()) {
            if (at == outer) {
                return true;
            }
        }
        return false;
    }

    private static String language(org.jsoup.nodes.Document document) {
        Element html = document.selectFirst("html[lang]");
        return html == null ? "" : html.attr("lang").strip();
    }

    private static String meta(org.jsoup.nodes.Document document, String... names) {
        for (String name : names) {
            for (Element meta : document.select("meta[content]")) {
                String own = meta.hasAttr("name") ? meta.attr("name") : meta.attr("property");
                if (own.equalsIgnoreCase(name) && !meta.attr("content").isBlank()) {
                    return meta.attr("content").strip();
                }
            }
        }
        return "";
    }
}
