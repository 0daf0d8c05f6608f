package org.zhengtu.text;

import java.util.Locale;

/** A member of a closed set that tables and graph name by a short code. */
public interface Coded {

    /** The name of the enum constant. */
    String name();

    /** The code in tables and concept schemes: the constant's name in lower case. */
    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
