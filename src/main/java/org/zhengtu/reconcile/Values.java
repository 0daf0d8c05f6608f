package org.zhengtu.reconcile;

import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.zhengtu.vocab.Prefixes;

/** Values of properties as the protocol writes them. */
final class Values {
    private static final String MIDNIGHT = "T00:00:00Z";

    private final Data data;
    private final Things things;

    Values(Data data, Things things) {
        this.data = data;
        this.things = things;
    }

    /**
     * One value: a thing as its id and name, a whole day as point of time, since the protocol knows no other, numbers
     * and truth values as such, all else as text.
     *
     * @param literal whether names are wanted in the place of things
     */
    JsonObject json(Property property, Node value, boolean literal) {
        Optional<Thing> thing = things.at(value);
        if (thing.isPresent() && !literal) {
            return Json.named(thing.get().id(), thing.get().name());
        }
        JsonObject object = new JsonObject();
        if (!value.isLiteral()) {
            object.addProperty("str", text(property, value));
            return object;
        }
        String form = value.getLiteralLexicalForm();
        Object number = value.getLiteral().isWellFormed() ? value.getLiteralValue() : form;
        if (XSDDatatype.XSDdate.getURI().equals(value.getLiteralDatatypeURI()) && number != form) {
            object.addProperty("date", form.replaceFirst("(Z|[+-]\\d\\d:\\d\\d)$", "") + MIDNIGHT);
        } else if (number instanceof Boolean truth) {
            object.addProperty("bool", truth);
        } else if (number instanceof Integer whole) {
            object.addProperty("int", whole);
        } else if (number instanceof Number any && Double.isFinite(any.doubleValue())) {
            object.addProperty("float", new BigDecimal(any.toString()));
        } else {
            object.addProperty("str", form);
        }
        return object;
    }

    /** A value as people read it. */
    String text(Property property, Node value) {
        String text = property.text(value);
        if (value.isLiteral() || !text.equals(value.toString())) {
            return text;
        }
        return things.at(value).map(Thing::name).orElseGet(() -> isOurs(value) ? Labels.of(data, value).first() : text);
    }

    private static boolean isOurs(Node value) {
        return value.getURI().startsWith(Prefixes.BASE);
    }
}
