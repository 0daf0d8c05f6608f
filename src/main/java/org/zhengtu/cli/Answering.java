package org.zhengtu.cli;

import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.zhengtu.pages.Pages;
import org.zhengtu.reconcile.Reconciliation;
import org.zhengtu.sparql.Store;

/** What a server answers beside queries. */
final class Answering {
    private Answering() {
    }

    /** Servlets by path. */
    static Map<String, HttpServlet> of(Store store) throws IOException {
        Map<String, HttpServlet> all = new LinkedHashMap<>(Pages.of(store));
        all.putAll(Reconciliation.of(store));
        return all;
    }
}
