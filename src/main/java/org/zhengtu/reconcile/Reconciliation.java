package org.zhengtu.reconcile;

import jakarta.servlet.http.HttpServlet;
import java.util.Map;
import org.zhengtu.sparql.Store;

/** The reconciliation service of a store. */
public final class Reconciliation {

    private Reconciliation() {
    }

    /** What answers at which paths, for {@link org.zhengtu.sparql.Endpoint}; the store must stay open. */
    public static Map<String, HttpServlet> of(Store store) {
        Data data = new Data(store.graph());
        return Map.of(ReconcileServlet.PATH + "/*", new ReconcileServlet(Context.of(data,
                new NameLookup(store.names(), new TextLookup(data)))));
    }
}
