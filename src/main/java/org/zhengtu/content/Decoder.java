package org.zhengtu.content;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns the bytes of a plain text into characters. The encoding is told by the bytes alone: a byte order mark, else
 * zero bytes that only UTF-16 leaves, else UTF-8 if all bytes are valid, else whichever of GB18030, Big5 and
 * UTF-16 gives the most common characters, else UTF-8 or GB18030 with few damaged places. A byte order mark
 * stays in the text as U+FEFF, so that offsets count it.
 */
final class Decoder {
    static final Charset GB18030 = Charset.forName("GB18030");
    static final Charset BIG5 = Charset.forName("Big5-HKSCS");
    private static final Charset[] UTF16 = {StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE};
    private static final char REPLACEMENT = '\uFFFD';
    /** A text may have one damaged place in so many bytes; beyond that it is in another encoding. */
    private static final int BYTES_PER_DAMAGE = 200;
    private static final int FEW = 3;
    private static final double LEAST_COMMON = 2.0 / 3;
    private static final int SAMPLE = 20_000;

    private Decoder() {
    }

    /** A text, how it was encoded, and the byte offsets of what was damaged and stands as U+FFFD. */
    record Decoded(String text, String encoding, List<Integer> damaged) {
    }

    /** @throws UnreadableException if no encoding fits */
    static Decoded decode(byte[] bytes) throws UnreadableException {
        Optional<Decoded> sure = marked(bytes).or(() -> withZeros(bytes))
                .or(() -> strict(bytes, StandardCharsets.UTF_8))
                .or(() -> plausible(bytes, GB18030, BIG5, UTF16[0], UTF16[1]));
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
        Optional<Decoded> best = Optional.empty();
        double most = LEAST_COMMON;
        for (Charset charset : charsets) {
            Optional<Decoded> read = strict(bytes, charset);
            double common = read.map(decoded -> common(decoded.text())).orElse(0.0);
            if (common > most) {
                best = read;
                most = common;
            }
        }
        return best;
    }

    /**
     * The share of common characters among those beyond ASCII: the 3,755 of the first level of GB 2312, the 5,401 of
     * the first level of Big5, and punctuation.
     */
    private static double common(String text) {
        String sample = text.substring(0, Math.min(SAMPLE, text.length()));
        CharsetEncoder gb = encoder(GB18030);
        CharsetEncoder big5 = encoder(BIG5);
        int common = 0;
        int all = 0;
        for (int i = 0; i < sample.length(); i++) {
            if (sample.charAt(i) >= 0x80) {
                CharBuffer one = CharBuffer.wrap(sample, i, i + 1);
                int inGb = lead(gb, one.duplicate());
                int inBig5 = lead(big5, one);
                // The leads before the characters' own are those of punctuation and full-width signs.
                common += inGb >= 0xB0 && inGb <= 0xD7 || inGb == 0xA1 || inGb == 0xA3
                        || inBig5 >= 0xA1 && inBig5 <= 0xC6 ? 1 : 0;
                all++;
            }
        }
        return all == 0 ? 0 : (double) common / all;
    }

    private static CharsetEncoder encoder(Charset charset) {
        return charset.newEncoder().onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
    }

    /** The first of two bytes of a character, 0 if it has one or four. */
    private static int lead(CharsetEncoder encoder, CharBuffer character) {
        ByteBuffer bytes = ByteBuffer.allocate(8);
        encoder.reset().encode(character, bytes, true);
        return bytes.position() == 2 ? bytes.get(0) & 0xFF : 0;
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
