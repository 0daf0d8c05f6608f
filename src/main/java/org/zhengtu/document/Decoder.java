package org.zhengtu.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Turns the bytes of a plain text into characters. The encoding is told by the bytes alone: a byte order mark, else
 * zero bytes that only UTF-16 leaves, else UTF-8 if all bytes are valid, else GB18030 or UTF-16 if the
 * characters are plausible Chinese, else UTF-8 or GB18030 with few damaged places. A byte order mark
 * stays in the text as U+FEFF, so that offsets count it.
 */
final class Decoder {
    static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset[] UTF16 = {StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE};
    private static final char REPLACEMENT = '\uFFFD';
    /** A text may have one damaged place in so many bytes; beyond that it is in another encoding. */
    private static final int BYTES_PER_DAMAGE = 200;
    private static final int FEW = 3;
    private static final int SAMPLE = 20_000;

    private Decoder() {
    }

    /** A text, how it was encoded, and the byte offsets of what was damaged and stands as U+FFFD. */
    record Decoded(String text, String encoding, List<Integer> damaged) {
    }

    /** @throws UnreadableException if no encoding fits */
    static Decoded decode(byte[] bytes) throws UnreadableException {
        Optional<Decoded> sure = marked(bytes).or(() -> withZeros(bytes))
                .or(() -> strict(bytes, StandardCharsets.UTF_8)).or(() -> plausible(bytes, GB18030))
                .or(() -> plausible(bytes, UTF16));
        if (sure.isPresent()) {
            return sure.get();
        }
        List<Integer> damaged = new ArrayList<>();
        String text = decode(bytes, StandardCharsets.UTF_8, damaged);
        List<Integer> damagedGb = new ArrayList<>();
        String gb = decode(bytes, GB18030, damagedGb);
        boolean isGb = damagedGb.size() * 4 < damaged.size();
        List<Integer> places = isGb ? damagedGb : damaged;
        if (places.isEmpty()) {
            throw new UnreadableException("the bytes are valid GB18030, but most of its characters are rare ones; "
                    + "expected Chinese text in UTF-8, GB18030 or UTF-16");
        }
        long broken = (isGb ? gb : text).chars().filter(c -> c == REPLACEMENT).count();
        if (broken > FEW + bytes.length / BYTES_PER_DAMAGE) {
            throw new UnreadableException("byte " + places.get(0) + " is valid neither in UTF-8 nor in GB18030, nor "
                    + "are " + (places.size() - 1) + " more places; expected text in UTF-8, GB18030 or UTF-16");
        }
        return new Decoded(isGb ? gb : text, isGb ? GB18030.name() : StandardCharsets.UTF_8.name(), places);
    }

    private static Optional<Decoded> marked(byte[] bytes) {
        int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        return mark == 0xFEFF ? strict(bytes, StandardCharsets.UTF_16BE)
                : mark == 0xFFFE ? strict(bytes, StandardCharsets.UTF_16LE) : Optional.empty();
    }

    /** No other encoding of a text has zero bytes. */
    private static Optional<Decoded> withZeros(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return plausible(bytes, UTF16);
            }
        }
        return Optional.empty();
    }

    /** Nearly any bytes are valid in these; in Chinese text common characters prevail. */
    private static Optional<Decoded> plausible(byte[] bytes, Charset... charsets) {
        return Stream.of(charsets).flatMap(charset -> strict(bytes, charset).stream())
                .filter(d -> isCommon(d.text())).findFirst();
    }

    /** Whether most characters beyond ASCII are among the 3,755 common ones, those of the first level of GB 2312. */
    private static boolean isCommon(String text) {
        String sample = text.substring(0, Math.min(SAMPLE, text.length()));
        byte[] encoded = sample.getBytes(GB18030);
        int common = 0;
        int other = 0;
        for (int i = 0; i < encoded.length; i++) {
            int lead = encoded[i] & 0xFF;
            if (lead >= 0x80) {
                boolean longForm = i + 1 < encoded.length && encoded[i + 1] >= '0' && encoded[i + 1] <= '9';
                // Chinese punctuation and full-width signs have the leads A1 and A3.
                boolean isCommon = !longForm && (lead >= 0xB0 && lead <= 0xD7 || lead == 0xA1 || lead == 0xA3);
                common += isCommon ? 1 : 0;
                other += isCommon ? 0 : 1;
                i += longForm ? 3 : 1;
            }
        }
        return common >= 2 * other && !text.isEmpty();
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
        int end = -1;
        while (result.isError()) {
            if (in.position() != end) {
                damaged.add(in.position());
            }
            end = in.position() + result.length();
            in.position(end);
            out.put(REPLACEMENT);
            result = decoder.decode(in, out, true);
        }
        decoder.flush(out);
        return out.flip().toString();
    }
}
