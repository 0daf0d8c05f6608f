package org.zhengtu.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhengtu.curation.Curation;
import org.zhengtu.curation.Decision;
import org.zhengtu.curation.Kind;
import org.zhengtu.curation.Line;
import org.zhengtu.curation.Side;
import org.zhengtu.link.Entity.BodyType;
import org.zhengtu.text.Period;

/** Who is one person, who may be, and who is not; the names are invented, the divisions are in the table. */
class IdentitiesTest {
    private static final String MUNICIPALITY = "500000";
    private static final String DISTRICT = "500106";
    private static final String NEIGHBOUR = "500103";
    private static final String FAR = "320902";
    private static final String SOURCE = "https://example.org/appointments";

    private static int persons(DocumentPerson... people) {
        return Identities.of(List.of(people), Curation.NONE).persons().size();
    }

    private static List<Reason> reasons(DocumentPerson... people) {
        List<Hypothesis> found = Identities.of(List.of(people), Curation.NONE).hypotheses();
        return found.isEmpty() ? List.of() : found.get(0).reasons();
    }

    private static DocumentPerson mayor(String document, String date, String division) {
        return Told.of(document, "王明华", date).in(division).as("区长", BodyType.GOVERNMENT, division).holder();
    }

    @Test
    void one_name_in_one_body_is_one_person() {
        assertEquals(1, persons(mayor("a", "2015-03-01", DISTRICT), mayor("b", "2024-03-01", DISTRICT)));
    }

    @Test
    void one_name_in_offices_of_one_division_is_one_person_within_some_years() {
        DocumentPerson secretary = Told.of("b", "王明华", "2019").as("区委书记", BodyType.PARTY, DISTRICT).holder();
        assertEquals(1, persons(mayor("a", "2015-03-01", DISTRICT), secretary));
    }

    @Test
    void one_name_under_other_bodies_many_years_later_is_another_person() {
        DocumentPerson secretary = Told.of("b", "王明华", "2023").as("区委书记", BodyType.PARTY, DISTRICT).holder();
        assertEquals(2, persons(mayor("a", "2005-03-01", DISTRICT), secretary));
    }

    @Test
    void one_name_in_another_district_is_another_person() {
        assertEquals(2, persons(mayor("a", "2024-03-01", DISTRICT), mayor("b", "2024-03-01", NEIGHBOUR)));
    }

    @Test
    void a_leader_of_the_city_is_one_person_in_the_papers_of_city_and_district() {
        DocumentPerson city = Told.of("a", "李华东", "2024-03-01").in(MUNICIPALITY)
                .as("市委书记", BodyType.PARTY, MUNICIPALITY).holder();
        assertEquals(1, persons(city, Told.of("b", "李华东", "2024-05-01").in(DISTRICT).listed()));
        assertEquals(1, persons(city, Told.of("c", "李华东", "2024-05-01").in(DISTRICT)
                .as("市委书记", BodyType.PARTY, MUNICIPALITY).holder()));
    }

    @Test
    void a_citizen_is_not_the_leader_of_that_name() {
        assertEquals(2, persons(mayor("a", "2024-03-01", DISTRICT),
                Told.of("b", "王明华", "2024-05-01").in(DISTRICT).citizen()));
    }

    @Test
    void a_name_without_a_post_that_two_leaders_bear_is_neither() {
        assertEquals(3, persons(mayor("a", "2024-03-01", DISTRICT),
                Told.of("b", "王明华", "2024-03-01").as("市长", BodyType.GOVERNMENT, MUNICIPALITY).holder(),
                Told.of("c", "王明华", "2024-03-01").in(DISTRICT).listed()));
    }

    @Test
    void a_post_without_its_body_is_that_of_the_only_one_who_holds_it_here() {
        DocumentPerson head = Told.of("a", "王明华", "2024").as("院长", BodyType.HOSPITAL, DISTRICT).holder();
        assertEquals(1, persons(head, Told.of("b", "王明华", "2024").in(DISTRICT).as("院长").holder()));
        assertEquals(2, persons(head, Told.of("b", "王明华", "2024").in(DISTRICT).as("校长").holder()));
    }

    @Test
    void one_name_in_the_division_and_above_may_be_one_person() {
        assertEquals(List.of(Reason.DIVISION_ABOVE, Reason.SAME_KIND_OF_BODY, Reason.YEARS_FEW, Reason.LONG_NAME),
                reasons(mayor("a", "2023-03-01", DISTRICT), Told.of("b", "王明华", "2024-03-01")
                        .as("副市长", BodyType.GOVERNMENT, MUNICIPALITY).holder()));
    }

    @Test
    void the_same_post_elsewhere_a_year_later_may_be_one_person_but_not_on_the_same_day() {
        assertEquals(List.of(Reason.SAME_POST, Reason.SAME_KIND_OF_BODY, Reason.YEARS_FEW, Reason.LONG_NAME),
                reasons(mayor("a", "2022-03-01", DISTRICT), mayor("b", "2024-02-01", FAR)));
        assertEquals(List.of(), reasons(mayor("a", "2024-03-01", DISTRICT), mayor("b", "2024-03-01", FAR)));
    }

    @Test
    void the_score_is_the_sum_of_the_weights() {
        Settings settings = Settings.load();
        Hypothesis found = Identities.of(List.of(mayor("a", "2022-03-01", DISTRICT), mayor("b", "2024-02-01", FAR)),
                Curation.NONE).hypotheses().get(0);
        assertEquals(found.score(), found.reasons().stream().map(settings::weight)
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    @Test
    void a_name_that_lost_a_character_is_the_one_that_begins_so_in_its_issue() {
        DocumentPerson whole = Told.of("a", "李华东", "2024-05-01").issue("青山报 1").in(DISTRICT)
                .as("主席", BodyType.CPPCC, DISTRICT).holder();
        Identities found = Identities.of(List.of(whole, Told.of("b", "李华", "2024-05-01").issue("青山报 1")
                .in(DISTRICT).listed()), Curation.NONE);
        assertEquals(List.of("李华东"), found.persons().stream().map(KnownPerson::name).toList());
        assertEquals(Set.of("李华"), found.persons().get(0).otherNames());
        assertEquals(2, persons(whole, Told.of("b", "李华", "2024-05-02").issue("青山报 2").in(DISTRICT).listed()));
        assertEquals(2, persons(whole, Told.of("b", "李华", "2024-05-01").issue("青山报 1").in(DISTRICT)
                .as("局长", BodyType.DEPARTMENT, DISTRICT).holder()));
    }

    @Test
    void the_order_of_documents_changes_nothing() {
        List<DocumentPerson> people = new ArrayList<>(IntStream.range(0, 60).mapToObj(i -> mayor("d" + i,
                (1990 + i * 7 % 35) + "-0" + (1 + i % 9) + "-01", List.of(DISTRICT, NEIGHBOUR, FAR).get(i % 3)))
                .toList());
        String before = people(people);
        Collections.shuffle(people, new Random(7));
        assertEquals(before, people(people));
    }

    private static String people(List<DocumentPerson> people) {
        Identities found = Identities.of(people, Curation.NONE);
        return found.persons().stream().map(p -> p.key() + " " + p.members().size()).sorted().toList() + " "
                + found.hypotheses().stream().map(h -> h.one().key() + h.other().key() + h.score()).toList();
    }

    @Test
    void twenty_thousand_mentions_of_one_name_take_no_quadratic_time() {
        List<DocumentPerson> people = IntStream.range(0, 20_000).mapToObj(i -> Told.of("d" + i, "王明华",
                (1990 + i % 35) + "-03-01").in(DISTRICT).citizen()).toList();
        assertTrue(Identities.of(people, Curation.NONE).persons().size() == people.size());
    }

    @Test
    void a_decision_joins_what_rules_keep_apart() {
        Identities found = decided(true, new Side("王明华", "", new Period("2005")), new Side("王明华", "", new Period("2024")),
                mayor("a", "2005-03-01", DISTRICT), mayor("b", "2024-03-01", FAR));
        assertEquals(1, found.persons().size());
        assertEquals(1, found.rulings().size());
        assertEquals(List.of(), found.notes());
    }

    @Test
    void a_decision_keeps_apart_what_rules_join_and_leaves_no_hypothesis() {
        Identities found = decided(false, new Side("王明华", "", new Period("2023")), new Side("王明华", "", new Period("2024")),
                mayor("a", "2023-03-01", DISTRICT), mayor("b", "2024-03-01", DISTRICT));
        assertEquals(2, found.persons().size());
        assertNotEquals(found.persons().get(0).key(), found.persons().get(1).key());
        assertEquals(List.of(), found.hypotheses());
    }

    @Test
    void a_decision_on_nobody_or_on_both_sides_alike_is_a_warning() {
        assertEquals(List.of("a.tsv:3 is about nobody in these documents: 赵六"), decided(true,
                new Side("赵六", "", Period.UNKNOWN), new Side("王明华", "", Period.UNKNOWN),
                mayor("a", "2023-03-01", DISTRICT)).notes());
        assertEquals(List.of("a.tsv:3 means the same mention on both sides: 王明华; say where or when"), decided(false,
                new Side("王明华", "", Period.UNKNOWN), new Side("王明华", "", new Period("2023")),
                mayor("a", "2023-03-01", DISTRICT)).notes());
    }

    private static Identities decided(boolean same, Side one, Side other, DocumentPerson... people) {
        return Identities.of(List.of(people), new Curation(List.of(new Decision(same, Kind.PERSON, one, other,
                new Line("a.tsv", 3, "reason", "https://example.org/a", "李编", LocalDate.of(2025, 3, 1)))),
                List.of(), List.of()));
    }
}
