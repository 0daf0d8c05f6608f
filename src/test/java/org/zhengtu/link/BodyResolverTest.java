package org.zhengtu.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.zhengtu.text.Division;
import org.zhengtu.text.Divisions;

/** Short forms of bodies stand for different bodies in documents of different places. */
class BodyResolverTest {
    private final BodyResolver resolver = new BodyResolver();

    @TestFactory
    Stream<DynamicTest> shortFormsBecomeFullNames() throws IOException {
        return rows("/bodies/full-names.tsv").map(row -> DynamicTest.dynamicTest(row[0] + " in " + row[1], () -> {
            Entity.Body body = resolver.resolve(row[0], place(row[1]));
            assertEquals(row[2] + " " + row[3], body.name() + " " + body.bodyType().code(),
                    "the form " + row[0] + " in a document of " + named(row[1]));
        }));
    }

    @TestFactory
    Stream<DynamicTest> shortFormsHaveTheirTypeAndTheBodyAbove() throws IOException {
        return rows("/bodies/short-forms.tsv").map(row -> DynamicTest.dynamicTest(row[1] + " in " + row[0], () -> {
            Entity.Body body = resolver.resolve(row[1], place(row[0]));
            assertEquals(row[2] + " (" + row[3] + ", under " + row[4] + ")",
                    body.name() + " (" + body.bodyType().code() + ", under "
                            + body.parent().map(Entity.Body::name).orElse("-") + ")",
                    "the form " + row[1] + " in a document of " + named(row[0]));
        }));
    }

    @TestFactory
    Stream<DynamicTest> postsBelongToTheBodyThatIsTold() throws IOException {
        PostBodies posts = new PostBodies(resolver);
        return rows("/bodies/posts.tsv").map(row -> DynamicTest.dynamicTest(row[2] + row[1] + " in " + row[0], () ->
                assertEquals(row[3], posts.of(row[1], row[2].equals("-") ? "" : row[2], place(row[0]))
                        .map(Entity.Body::name).orElse("-"),
                        "the post " + row[1] + " of " + row[2] + " in a document of " + named(row[0]))));
    }

    private static Stream<String[]> rows(String resource) throws IOException {
        try (InputStream in = BodyResolverTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t")).toList().stream();
        }
    }

    private static String named(String code) {
        return place(code).orElseThrow().fullName();
    }

    private static Optional<Division> place(String code) {
        Optional<Division> place = Divisions.load().byCode(code);
        assertTrue(place.isPresent(), code);
        return place;
    }

    @Test
    void parentsLeadUpToTheTop() {
        Entity.Body district = resolver.resolve("区委", place("500106"));
        Entity.Body city = district.parent().orElseThrow();
        assertEquals("中共重庆市委员会", city.name());
        assertEquals("中国共产党中央委员会", city.parent().orElseThrow().name());
    }

    @Test
    void postsBelongToTheBodyTheyNameOrTheOneThatIsTheirs() {
        assertEquals("重庆市沙坪坝区人民政府", new PostBodies(resolver).of("副区长", "", place("500106")).orElseThrow().name());
        assertEquals("中国共产党中央委员会", new PostBodies(resolver).of("总书记", "", place("500106")).orElseThrow().name());
        assertEquals("北京市农业委员会", new PostBodies(resolver).of("主任", "市农业委员会", place("110000")).orElseThrow().name());
        assertEquals("深圳市人民政府", new PostBodies(resolver).of("市长", "深圳市", place("440000")).orElseThrow().name());
        assertTrue(new PostBodies(resolver).of("董事长", "", place("500106")).isEmpty());
    }

    @Test
    void withoutAPlaceNothingIsMadeUp() {
        assertEquals("区委", resolver.resolve("区委", Optional.empty()).name());
        assertEquals("中共温州市委员会", resolver.resolve("温州市委", Optional.empty()).name());
    }
}
