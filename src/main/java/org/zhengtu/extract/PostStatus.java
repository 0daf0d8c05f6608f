package org.zhengtu.extract;

import org.zhengtu.text.Coded;

/** How a person stands to a post that a text names. */
public enum PostStatus implements Coded {
    /** The post is held on the day of which the text tells. */
    HELD,
    /** It is held by one who is not yet elected or appointed to it: 代区长. */
    ACTING,
    /** It was held before; the text does not say when. */
    FORMER,
    /** It will be held, and is not yet. */
    ELECT
}
