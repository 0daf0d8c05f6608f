package org.zhengtu.spark;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.zhengtu.build.Forms;
import org.zhengtu.curation.DocumentEntity;
import org.zhengtu.curation.EntityRulings;
import org.zhengtu.link.Entity;
import org.zhengtu.rdf.BestBodies;

/**
 * What people decided of things, and the fullest record of each body, made once for each process out of what was
 * collected. Safe for threads.
 */
final class Rulings implements Serializable {
    private final Shared shared;
    private final ArrayList<byte[]> things;
    private final ArrayList<byte[]> bodies;
    private transient EntityRulings rulings;
    private transient BestBodies best;

    Rulings(Shared shared, List<byte[]> things, List<byte[]> bodies) {
        this.shared = shared;
        this.things = new ArrayList<>(things);
        this.bodies = new ArrayList<>(bodies);
    }

    Shared shared() {
        return shared;
    }

    synchronized EntityRulings things() throws IOException {
        if (rulings == null) {
            List<DocumentEntity> all = new ArrayList<>();
            for (byte[] form : things) {
                all.addAll(Forms.things(form));
            }
            rulings = EntityRulings.of(all, shared.curation());
        }
        return rulings;
    }

    synchronized BestBodies bodies() throws IOException {
        if (best == null) {
            List<Entity.Body> all = new ArrayList<>();
            for (byte[] form : bodies) {
                all.add(Forms.body(form));
            }
            best = new BestBodies(all.stream());
        }
        return best;
    }
}
