package org.zhengtu.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns the bytes of a plain text into characters. The encoding is told by the bytes alone: a byte order mark, else
 * the pattern of zero bytes that UTF-16 leaves, else UTF-8 if all bytes are valid, else GB18030 if they are, else the
 * one with few damaged places. A byte order mark stays in the text as U+FEFF, so that offsets count it.
 */
final class Decoder {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final char REPLACEMENT = '\uFFFD';
    /** A text may have one damaged place in so many bytes; beyond that it is in another encoding. */
    private static final int BYTES_PER_DAMAGE = 200;

    private Decoder() {
    }

    /** A text, how it was encoded, and the byte offsets of what was damaged and stands as U+FFFD. */
    record Decoded(String text, String encoding, List<Integer> damaged) {
    }

    /** @throws UnreadableException if no encoding fits */
    static Decoded decode(byte[] bytes) throws UnreadableException {
        Charset marked = utf16(bytes);
        if (marked != null) {
            return new Decoded(decode(bytes, marked, new ArrayList<>()), marked.name(), List.of());
        }
        Optional<Decoded> strict = strict(bytes, StandardCharsets.UTF_8).or(() -> strict(bytes, GB18030));
        if (strict.isPresent()) {
            return strict.get();
        }
        List<Integer> damaged = new ArrayList<>();
        String text = decode(bytes, StandardCharsets.UTF_8, damaged);
        List<Integer> damagedGb = new ArrayList<>();
        String gb = decode(bytes, GB18030, damagedGb);
        boolean isGb = damagedGb.size() * 4 < damaged.size();
        List<Integer> places = isGb ? damagedGb : damaged;
        if (places.size() > 1 + bytes.length / BYTES_PER_DAMAGE) {
            throw new UnreadableException(("byte %d is valid neither in UTF-8 nor in GB18030, and %d more are not; "
                    + "expected text in UTF-8, GB18030 or UTF-16").formatted(places.get(0), places.size() - 1));
        }
        return new Decoded(isGb ? gb : text, isGb ? GB18030.name() : StandardCharsets.UTF_8.name(), places);
    }

    /** UTF-16 by its mark, or because line ends and digits leave zero bytes on one side only; null if it is neither. */
    private static Charset utf16(byte[] bytes) {
        if (bytes.length >= 2 && bytes.length % 2 == 0) {
            int mark = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
            if (mark == 0xFEFF) {
                return StandardCharsets.UTF_16BE;
            }
            if (mark == 0xFFFE) {
                return StandardCharsets.UTF_16LE;
            }
            int[] zeros = new int[2];
            for (int i = 0; i < bytes.length; i++) {
                zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
            }
            if (zeros[0] > 0 && zeros[1] == 0) {
                return StandardCharsets.UTF_16BE;
            }
            if (zeros[1] > 0 && zeros[0] == 0) {
                return StandardCharsets.UTF_16LE;
            }
        }
        return null;
    }

    private static Optional<Decoded> strict(byte[] bytes, Charset charset) {
        try {
            String text = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString();
            return Optional.of(new Decoded(text, charset.name(), List.of()));
        } catch (CharacterCodingException e) {
            // Not this encoding: the answer that was asked for, not an error.
            return Optional.empty();
        }
    }

    private static String decode(byte[] bytes, Charset charset, List<Integer> damaged) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 16);
        var decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(in, out, true);
        while (result.isError()) {
            damaged.add(in.position());
            in.position(in.position() + result.length());
            out.put(REPLACEMENT);
            result = decoder.decode(in, out, true);
        }
        decoder.flush(out);
        return out.flip().toString();
    }
}
