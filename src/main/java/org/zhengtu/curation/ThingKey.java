package org.zhengtu.curation;

import java.util.Comparator;
import org.zhengtu.link.Entity;

/** What tells a thing from all others. */
record ThingKey(Kind kind, String key) implements Comparable<ThingKey> {
    private static final Comparator<ThingKey> ORDER = Comparator.comparing(ThingKey::kind)
            .thenComparing(ThingKey::key);

    static ThingKey of(Entity entity) {
        return new ThingKey(Kind.of(entity).orElseThrow(), entity.key());
    }

    @Override
    public int compareTo(ThingKey other) {
        return ORDER.compare(this, other);
    }
}
