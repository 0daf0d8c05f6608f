package org.zhengtu.document;

import org.zhengtu.text.AlignedText;

/** One kind of damage mended. Changes nothing where there is none. */
interface Repair {

    /** The name that run reports print. */
    String name();

    /** The text without the damage, aligned with the original. */
    AlignedText apply(AlignedText text);
}
