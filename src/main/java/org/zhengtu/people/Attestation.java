package org.zhengtu.people;

import java.util.Optional;
import org.zhengtu.link.Entity;
import org.zhengtu.text.Period;

/**
 * A document says that a post was held on a day.
 *
 * @param post empty if none is named
 * @param body that the post belongs to, if known
 * @param fact the fact, so that it can be pointed to
 */
public record Attestation(String post, Optional<Entity.Body> body, Period asOf, String fact) {

    /** The name of the body, empty if it is not known. */
    String bodyName() {
        return body.map(Entity.Body::name).orElse("");
    }

    /** What tells the body from all others, empty if it is not known. */
    String bodyKey() {
        return body.map(Entity.Body::key).orElse("");
    }
}
