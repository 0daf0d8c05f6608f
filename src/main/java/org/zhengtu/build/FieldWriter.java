package org.zhengtu.build;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Writes values one after the other, to be read back by {@link FieldReader} in the same order. Equal texts and equal
 * shared things are written once only. Used by one thread.
 */
final class FieldWriter {
    private static final int SEVEN_BITS = 0x7F;
    private static final int MORE = 0x80;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Map<Object, Integer> known = new HashMap<>();

    /** A number of 0 or more; small ones take little room. */
    void number(int number) {
        int rest = number;
        while ((rest & ~SEVEN_BITS) != 0) {
            out.write(rest & SEVEN_BITS | MORE);
            rest >>>= 7;
        }
        out.write(rest);
    }

    void flag(boolean flag) {
        number(flag ? 1 : 0);
    }

    void text(String text) {
        shared(text, this::longText);
    }

    /** A text that no other is likely to equal. */
    void longText(String text) {
        bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    void bytes(byte[] bytes) {
        number(bytes.length);
        out.writeBytes(bytes);
    }

    /** A constant of an enumeration; none if it is {@code null}. */
    void constant(Enum<?> constant) {
        text(constant.name());
    }

    <T> void list(Collection<T> list, Consumer<T> each) {
        number(list.size());
        list.forEach(each);
    }

    <T> void optional(Optional<T> value, Consumer<T> writer) {
        flag(value.isPresent());
        value.ifPresent(writer);
    }

    /** Something that may come again: in full the first time, by its number from then on. */
    <T> void shared(T thing, Consumer<T> writer) {
        Integer number = known.get(thing);
        if (number != null) {
            number(number);
            return;
        }
        number(0);
        writer.accept(thing);
        // After its parts, as the reader comes to know them.
        known.put(thing, known.size() + 1);
    }

    byte[] toBytes() {
        return out.toByteArray();
    }
}
