package org.zhengtu.reconcile;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** JSON as it comes and goes; what comes is read strictly and no deeper than Gson's limit of nesting. */
final class Json {
    private static final Gson GSON = new Gson();
    private static final TypeAdapter<JsonElement> READER = GSON.getAdapter(JsonElement.class);
    /** Longer numbers are no values of ours; written out they could be without end. */
    private static final int MOST_DIGITS = 40;

    private Json() {
    }

    /**
     * Reads one object.
     *
     * @param name of the parameter, for the message
     * @throws BadRequestException if the text is none
     */
    static JsonObject object(String name, String text) {
        JsonReader reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
        try {
            JsonElement read = READER.read(reader);
            if (read.isJsonObject() && reader.peek() == JsonToken.END_DOCUMENT) {
                return read.getAsJsonObject();
            }
        } catch (MalformedJsonException | JsonParseException | IllegalStateException | NumberFormatException e) {
            throw new BadRequestException(name + "= must be one JSON object; it is no JSON");
        } catch (IOException e) {
            throw new BadRequestException(name + "= must be one JSON object; it ends too early");
        }
        throw new BadRequestException(name + "= must be one JSON object");
    }

    /** A member of an object; empty if it has none or null. */
    static Optional<JsonElement> member(JsonObject object, String name) {
        JsonElement member = object.get(name);
        return member == null || member.isJsonNull() ? Optional.empty() : Optional.of(member);
    }

    /** A string. @throws BadRequestException if it is something else */
    static String string(String name, JsonElement element) {
        if (element.isJsonPrimitive() && element.getAsJsonPrimitive().isString()) {
            return element.getAsString();
        }
        throw new BadRequestException(name + " must be a string");
    }

    /** A list. @throws BadRequestException if it is something else, or longer than {@code most} */
    static JsonArray array(String name, JsonElement element, int most) {
        if (!element.isJsonArray()) {
            throw new BadRequestException(name + " must be a list");
        }
        JsonArray array = element.getAsJsonArray();
        if (array.size() > most) {
            throw new BadRequestException(BadRequestException.TOO_LARGE, name + " has " + array.size()
                    + " members, there may be " + most);
        }
        return array;
    }

    /** The text of a string, number or boolean; a number that is whole is written without point or exponent. */
    static String text(String name, JsonElement element) {
        if (!element.isJsonPrimitive()) {
            throw new BadRequestException(name + " must be a string, a number, true or false");
        }
        JsonPrimitive primitive = element.getAsJsonPrimitive();
        return primitive.isNumber() ? number(primitive.getAsString()) : primitive.getAsString();
    }

    private static String number(String digits) {
        try {
            BigDecimal number = digits.length() > MOST_DIGITS ? null : new BigDecimal(digits);
            return number == null || Math.abs((long) number.scale()) > MOST_DIGITS ? digits
                    : number.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return digits;
        }
    }

    /**
     * A whole number between 1 and {@code most}, from a number or from digits in a string; {@code usual} for
     * others.
     */
    static int count(Optional<JsonElement> element, int usual, int most) {
        String text = element.filter(JsonElement::isJsonPrimitive).map(JsonElement::getAsString).orElse("");
        return count(text, usual, most);
    }

    static int count(String text, int usual, int most) {
        return text.matches("\\d{1,9}") && Integer.parseInt(text) > 0 ? Math.min(most, Integer.parseInt(text)) : usual;
    }

    static <T> JsonArray list(Stream<T> those, Function<T, JsonElement> each) {
        JsonArray array = new JsonArray();
        those.map(each).forEach(array::add);
        return array;
    }

    /** An object of {@code id} and {@code name}. */
    static JsonObject named(String id, String name) {
        JsonObject object = new JsonObject();
        object.addProperty("id", id);
        object.addProperty("name", name);
        return object;
    }

    /** As text; what could be taken for markup is written with escapes. */
    static String write(JsonElement element) {
        return GSON.toJson(element);
    }
}
