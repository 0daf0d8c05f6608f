package org.zhengtu.reconcile;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Small pages of their own: all text in them is escaped, and nothing in them but their one style is run or loaded. */
final class Html {
    private static final String STYLE = "body{font:14px/1.5 sans-serif;margin:12px;color:#1a1a1a;background:#fff}"
            + "h1{font-size:18px;margin:0 0 4px}h2{font-size:16px}p{margin:4px 0}dl{margin:6px 0}"
            + "dt{float:left;clear:left;color:#595959;margin-right:8px}dd{margin:0 0 2px}"
            + "table{border-collapse:collapse}td{border-top:1px solid #ddd;padding:2px 12px 2px 0;vertical-align:top}";
    private static final String POLICY = "default-src 'none'; style-src '" + digest() + "'; base-uri 'none';"
            + " form-action 'none'; sandbox allow-popups allow-popups-to-escape-sandbox; frame-ancestors ";

    private final StringBuilder page = new StringBuilder();

    private static String digest() {
        try {
            return "sha256-" + Base64.getEncoder().encodeToString(
                    MessageDigest.getInstance("SHA-256").digest(STYLE.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    Html(String title) {
        page.append("<!DOCTYPE html>\n<html lang=\"zh\"><head><meta charset=\"utf-8\"><title>").append(escape(title))
                .append("</title><style>").append(STYLE).append("</style></head><body>\n");
    }

    /** What a page may do, and whether others may show it in a frame. */
    static String policy(boolean framed) {
        return POLICY + (framed ? "*" : "'none'");
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** An element with a text. */
    Html add(String element, String text) {
        return raw("<" + element + ">" + escape(text) + "</" + element + ">\n");
    }

    /** An element with a name to link to. */
    Html anchored(String element, String id, String text) {
        return raw("<" + element + " id=\"" + escape(id) + "\">" + escape(text) + "</" + element + ">\n");
    }

    /** A heading that leads to a page. */
    Html linked(String element, String address, String text) {
        return raw("<" + element + "><a target=\"_blank\" rel=\"noopener\" href=\"" + escape(address) + "\">"
                + escape(text) + "</a></" + element + ">\n");
    }

    /** Markup of ours. */
    Html raw(String markup) {
        page.append(markup);
        return this;
    }

    /** The whole page. */
    String end() {
        return page.append("</body></html>\n").toString();
    }
}
