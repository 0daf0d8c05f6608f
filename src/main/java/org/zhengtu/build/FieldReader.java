package org.zhengtu.build;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads what {@link FieldWriter} wrote. Bytes that are cut off or are something else end in an
 * {@link IllegalArgumentException} or an {@link IndexOutOfBoundsException}. Used by one thread.
 */
final class FieldReader {
    private static final int SEVEN_BITS = 0x7F;
    private static final int INT_BITS = 32;

    private final byte[] bytes;
    private final List<Object> known = new ArrayList<>();
    private int at;

    FieldReader(byte[] bytes) {
        this.bytes = bytes;
    }

    int number() {
        int number = 0;
        for (int shift = 0; shift < INT_BITS; shift += 7) {
            byte next = bytes[at++];
            number |= (next & SEVEN_BITS) << shift;
            if (next >= 0) {
                return number;
            }
        }
        throw new IllegalArgumentException("a number is too long at byte " + at);
    }

    boolean flag() {
        return number() != 0;
    }

    String text() {
        return shared(String.class, this::longText);
    }

    String longText() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    byte[] bytes() {
        int length = size();
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    /** A size that the bytes that are left can hold. */
    private int size() {
        int size = number();
        if (size < 0 || size > bytes.length - at) {
            throw new IllegalArgumentException("a size is too large at byte " + at + ": " + size);
        }
        return size;
    }

    <E extends Enum<E>> E constant(Class<E> type) {
        return Enum.valueOf(type, text());
    }

    <T> List<T> list(Supplier<T> each) {
        int size = size();
        List<T> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            list.add(each.get());
        }
        return list;
    }

    <T> Optional<T> optional(Supplier<T> reader) {
        return flag() ? Optional.of(reader.get()) : Optional.empty();
    }

    <T> T shared(Class<T> type, Supplier<T> reader) {
        int number = number();
        if (number > 0) {
            Object thing = known.get(number - 1);
            if (!type.isInstance(thing)) {
                throw new IllegalArgumentException("expected " + type.getSimpleName() + " at byte " + at);
            }
            return type.cast(thing);
        }
        T thing = reader.get();
        known.add(thing);
        return thing;
    }

    /** Whether all was read. */
    boolean isAtEnd() {
        return at == bytes.length;
    }
}
