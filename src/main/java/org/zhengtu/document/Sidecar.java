package org.zhengtu.document;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.zhengtu.content.UnreadableException;
import org.zhengtu.text.Division;
import org.zhengtu.text.Divisions;
import org.zhengtu.text.Period;

/**
 * What a person says of a document in a file {@code NAME.meta.yaml} beside it: a list of keys with one value each.
 * Nothing else of YAML is read, no tags, no references, no nesting, so that a sidecar can do no harm.
 *
 * <pre>
 * title: 青山区人民政府工作报告
 * date: 2025-02-12
 * place: 青山区            # a division's name, with those above it where several bear it, or its code
 * </pre>
 *
 * @param name    the sidecar's file name
 * @param digest  SHA-256 of its bytes
 * @param values  what it says, by key
 * @param unknown one sentence for each key that is not known; the rest counts all the same
 */
public record Sidecar(String name, String digest, Map<Key, String> values, List<String> unknown) {
    /** What the names of sidecars end with. */
    public static final String ENDING = ".meta.yaml";

    private static final int MOST_BYTES = 1 << 14;
    private static final String LANGUAGE = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*";

    /** What a sidecar may say. */
    public enum Key {
        /** The document's title. */
        TITLE,
        /** Newspaper or body that published it. */
        PUBLISHER,
        /** Number of the newspaper issue. */
        ISSUE,
        /** Page of the newspaper. */
        PAGE,
        /** Day, month or year of publication, or of the session of a report. */
        DATE,
        /** The same, of the source that the text was taken from; counts where no date is said. */
        SOURCE_DATE,
        /** The division whose document it is. */
        PLACE,
        /** Who wrote or gave it. */
        AUTHOR,
        /** The author's post. */
        AUTHOR_POST,
        /** Where the text was taken from. */
        SOURCE,
        /** Address of the page. */
        URL,
        /** BCP 47 tag. */
        LANGUAGE,
        /** Type of the document, a code of the concept scheme. */
        KIND,
        /** Terms of use. */
        LICENCE,
        /** A remark on the text. */
        TEXT,
        /** A remark on what it is an example of. */
        SHOWS,
        /** Any other remark. */
        NOTE;

        private String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        private static Optional<Key> of(String word) {
            return List.of(values()).stream().filter(key -> key.word().equals(word)).findFirst();
        }
    }

    /** Keeps unmodifiable copies. */
    public Sidecar {
        values = Map.copyOf(values);
        unknown = List.copyOf(unknown);
    }

    /**
     * Reads a sidecar.
     *
     * @throws UnreadableException if it says nothing that can be used; the message names line, what was found and what
     *                             was expected
     */
    public static Sidecar read(String name, byte[] bytes) throws UnreadableException {
        if (bytes.length > MOST_BYTES) {
            throw new UnreadableException("the sidecar has " + bytes.length + " bytes, expected at most " + MOST_BYTES);
        }
        Map<Key, String> values = new TreeMap<>();
        List<String> unknown = new ArrayList<>();
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            Iterator<Event> events = new Parse(LoadSettings.builder().setLabel(name).build()).parseString(text)
                    .iterator();
            expect(events, Event.ID.StreamStart, "YAML");
            expect(events, Event.ID.DocumentStart, "lines of the form key: value");
            expect(events, Event.ID.MappingStart, "lines of the form key: value");
            Event event = events.next();
            while (event.getEventId() != Event.ID.MappingEnd) {
                entry(event, events.next(), values, unknown);
                event = events.next();
            }
            expect(events, Event.ID.DocumentEnd, "one document");
            expect(events, Event.ID.StreamEnd, "one document");
        } catch (CharacterCodingException e) {
            throw new UnreadableException("the sidecar is not UTF-8");
        } catch (MarkedYamlEngineException e) {
            throw new UnreadableException(line(e.getProblemMark().map(mark -> mark.getLine()).orElse(0))
                    + "this is no YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            throw new UnreadableException("the sidecar is no YAML: " + e.getMessage());
        }
        return new Sidecar(name, DocumentReader.digest(bytes), values, unknown);
    }

    private static void expect(Iterator<Event> events, Event.ID id, String expected) throws UnreadableException {
        if (!events.hasNext()) {
            throw new UnreadableException("found nothing, expected " + expected);
        }
        Event event = events.next();
        if (event.getEventId() != id) {
            throw new UnreadableException(line(event) + "found " + words(event) + ", expected " + expected);
        }
    }

    private static void entry(Event key, Event value, Map<Key, String> values, List<String> unknown)
            throws UnreadableException {
        String word = scalar(key, "a key");
        String said = scalar(value, "one value of key '" + word + "'").strip();
        Optional<Key> known = Key.of(word);
        if (known.isEmpty()) {
            unknown.add(line(key) + "key '" + word + "' is not known, expected one of "
                    + String.join(", ", List.of(Key.values()).stream().map(Key::word).toList()));
        } else if (!said.isEmpty()) {
            Optional<String> expected = expected(known.get(), said);
            if (expected.isPresent()) {
                throw new UnreadableException(line(value) + "the " + word + " is '" + said + "', expected "
                        + expected.get());
            }
            if (values.put(known.get(), said) != null) {
                throw new UnreadableException(line(key) + "key '" + word + "' comes twice, expected once");
            }
        }
    }

    private static String scalar(Event event, String what) throws UnreadableException {
        if (event instanceof ScalarEvent scalar && scalar.getTag().isEmpty() && scalar.getAnchor().isEmpty()) {
            return scalar.getValue();
        }
        throw new UnreadableException(line(event) + "found " + words(event) + ", expected " + what
                + " without tags and anchors");
    }

    private static String words(Event event) {
        return switch (event.getEventId()) {
            case SequenceStart -> "a list";
            case MappingStart -> "keys within a key";
            case Alias -> "a reference";
            case Scalar -> "the value '" + ((ScalarEvent) event).getValue() + "'";
            case StreamEnd -> "nothing";
            case DocumentStart -> "a second document";
            default -> "something else";
        };
    }

    private static String line(Event event) {
        return line(event.getStartMark().map(mark -> mark.getLine()).orElse(0));
    }

    private static String line(int fromZero) {
        return "line " + (fromZero + 1) + ": ";
    }

    /** What a key's value should have been, where it is something else. */
    private static Optional<String> expected(Key key, String value) {
        boolean right = switch (key) {
            case DATE, SOURCE_DATE -> period(value).isKnown();
            case PLACE -> division(value).isPresent();
            case URL -> isAddress(value);
            case LANGUAGE -> value.matches(LANGUAGE);
            case KIND -> kind(value).isPresent();
            default -> value.length() <= 1000;
        };
        return right ? Optional.empty() : Optional.of(switch (key) {
            case DATE, SOURCE_DATE -> "a date like 2025-01-03, 2025-01 or 2025";
            case PLACE -> "a division's full name or its six-digit code";
            case URL -> "an address that begins with http:// or https://";
            case LANGUAGE -> "a language tag like zh or zh-Hans";
            case KIND -> "one of " + String.join(", ", List.of(DocumentKind.values()).stream()
                    .map(DocumentKind::code).toList());
            default -> "at most 1000 characters";
        });
    }

    private static Period period(String value) {
        try {
            return new Period(value);
        } catch (IllegalArgumentException e) {
            return Period.UNKNOWN;
        }
    }

    private static Optional<Division> division(String value) {
        return Divisions.load().byCode(value).or(() -> Places.resolve(value));
    }

    private static Optional<DocumentKind> kind(String value) {
        return List.of(DocumentKind.values()).stream().filter(kind -> kind.code().equals(value)).findFirst();
    }

    private static boolean isAddress(String value) {
        try {
            String scheme = String.valueOf(new URI(value).getScheme());
            return scheme.equals("http") || scheme.equals("https");
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** What the sidecar says by itself. */
    public Metadata metadata() {
        return new Metadata(value(Key.TITLE), kind(value(Key.KIND)).orElse(DocumentKind.OTHER), value(Key.PUBLISHER),
                value(Key.ISSUE), value(Key.PAGE),
                period(value(values.containsKey(Key.DATE) ? Key.DATE : Key.SOURCE_DATE)),
                values.containsKey(Key.PLACE) ? division(value(Key.PLACE)) : Optional.empty(), value(Key.AUTHOR),
                value(Key.AUTHOR_POST), value(Key.SOURCE), value(Key.URL), value(Key.LANGUAGE));
    }

    /** What the key says, empty if it is not there. */
    public String value(Key key) {
        return values.getOrDefault(key, "");
    }

    /** A person's statement wins over what a text says of itself; what the sidecar leaves out stays as it was. */
    Metadata over(Metadata text) {
        Metadata own = metadata();
        // The date of the source stands in for one that the text leaves out or gives less exactly.
        boolean dated = values.containsKey(Key.DATE) || own.date().iso().length() > text.date().iso().length();
        return new Metadata(either(own.title(), text.title()), values.containsKey(Key.KIND) ? own.kind() : text.kind(),
                either(own.publisher(), text.publisher()), either(own.issue(), text.issue()),
                either(own.page(), text.page()),
                dated ? own.date() : text.date(), own.place().or(text::place), either(own.author(), text.author()),
                either(own.authorPost(), text.authorPost()), either(own.source(), text.source()),
                either(own.url(), text.url()), either(own.language(), text.language()));
    }

    private static String either(String first, String second) {
        return first.isEmpty() ? second : first;
    }
}
