package org.zhengtu.people;

import org.zhengtu.link.IdentityRule;

/**
 * Why what two documents tell of a name is told of one person.
 *
 * @param one   a document
 * @param other the other; the same where one document gave two persons of that name
 * @param on    what both share: a body, the code of a division, with a post; or the line of a decision
 */
public record Joining(String one, String other, IdentityRule rule, String on) {
}
