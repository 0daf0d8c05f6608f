package org.zhengtu.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Who only acts in a post, held it or will hold it is not said to hold it on the day of the document. */
class PostStatusTest {
    private final BodyFinder bodies = new BodyFinder();
    private final PeopleFinder people = new PeopleFinder();

    private List<String> posts(String text) {
        return Said.by("2025年3月5日\n" + text, bodies, people).all(Fact.PersonNamed.class).stream()
                .filter(fact -> !fact.post().isEmpty())
                .map(fact -> fact.name() + " " + fact.post() + " " + fact.status().code()
                        + (fact.asOf().isKnown() ? " on a day" : "")).toList();
    }

    @Test
    void aPostIsHeld() {
        assertEquals(List.of("王明 区长 held on a day"), posts("区长王明出席会议。"));
    }

    @Test
    void anActingHeadHoldsThePostOnTheDay() {
        assertEquals(List.of("王明 区委副书记 held on a day", "王明 代区长 acting on a day"),
                posts("区委副书记、代区长王明出席会议。"));
        assertEquals(List.of("李华 代理县长 acting on a day"), posts("会上，代理县长李华作报告。"));
    }

    @Test
    void aFormerPostHasNoDay() {
        assertEquals(List.of("王明 原区长 former"), posts("原区长王明参观了展览。"));
        assertEquals(List.of("李华 时任市长 former"), posts("当年，时任市长李华主持会议。"));
    }

    @Test
    void beforeTheBodyFormerCountsForAllPostsOfThePerson() {
        assertEquals(List.of("王明 区委书记 former"), posts("原区委书记王明参观了展览。"));
        assertEquals(List.of("王明 区委副书记 former", "王明 区长 former"), posts("原区委副书记、区长王明参观了展览。"));
    }

    @Test
    void anElectHeadHasNoDayYet() {
        assertEquals(List.of("王明 候任会长 elect"), posts("候任会长王明致辞。"));
    }

    @Test
    void namesOfPlacesAreNoSignOfIt() {
        assertEquals(List.of("王明 县委书记 held on a day"), posts("平原县委书记王明出席会议。"));
    }
}
