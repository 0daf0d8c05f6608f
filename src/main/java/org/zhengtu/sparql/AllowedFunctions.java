package org.zhengtu.sparql;

import java.util.Iterator;
import java.util.Set;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;

/**
 * The functions that queries may name by IRI: casts, arithmetic and the harmless ones of XPath. Jena would also load any
 * class that an IRI names, run scripts, sleep, and read settings of the server.
 */
final class AllowedFunctions extends FunctionRegistry {
    private static final String XPATH = "http://www.w3.org/2005/xpath-functions#";
    private static final Set<String> SPACES = Set.of("http://www.w3.org/2001/XMLSchema#", XPATH,
            "http://www.w3.org/2005/xpath-functions/math#");
    /** What runs patterns, makes texts without bound or calls functions by name; the first have SPARQL's own forms. */
    private static final Set<String> REFUSED = Set.of(XPATH + "matches", XPATH + "replace", XPATH + "concat",
            XPATH + "encode-for-uri", XPATH + "apply", XPATH + "error", XPATH + "collation-key",
            XPATH + "format-number");
    private static final Set<String> PROPERTY_SPACES = Set.of("http://jena.apache.org/text#",
            "http://jena.apache.org/ARQ/list#");
    private static final AllowedFunctions FUNCTIONS = new AllowedFunctions();
    private static final Properties PROPERTIES = new Properties(PropertyFunctionRegistry.get());

    private AllowedFunctions() {
        FunctionRegistry all = FunctionRegistry.get();
        Iterator<String> names = all.keys();
        while (names.hasNext()) {
            String name = names.next();
            if (in(SPACES, name) && !REFUSED.contains(name)) {
                put(name, all.get(name));
            }
        }
    }

    private static boolean in(Set<String> spaces, String name) {
        return spaces.contains(name.substring(0, name.indexOf('#') + 1));
    }

    /** Whether a query may call a function. */
    static boolean has(String name) {
        return FUNCTIONS.isRegistered(name);
    }

    /** Leaves a query no other functions. */
    static void install(Context context) {
        FunctionRegistry.set(context, FUNCTIONS);
        PropertyFunctionRegistry.set(context, PROPERTIES);
    }

    @Override
    public FunctionFactory get(String name) {
        return isRegistered(name) ? super.get(name) : null;
    }

    /** Properties that compute: the text search and members of lists. */
    private static final class Properties extends PropertyFunctionRegistry {

        Properties(PropertyFunctionRegistry all) {
            Iterator<String> names = all.keys();
            while (names.hasNext()) {
                String name = names.next();
                if (in(PROPERTY_SPACES, name)) {
                    put(name, all.get(name));
                }
            }
        }

        @Override
        public boolean manages(String name) {
            return isRegistered(name);
        }

        @Override
        public PropertyFunctionFactory get(String name) {
            return isRegistered(name) ? super.get(name) : null;
        }
    }
}
