package org.zhengtu.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhengtu.curation.Curation;
import org.zhengtu.link.Entity.BodyType;

/** From when to when a post is attested, and no claim beyond. */
class TenuresTest {
    private static final String DISTRICT = "500106";

    private static List<String> of(DocumentPerson... people) {
        Identities found = Identities.of(List.of(people), Curation.NONE);
        return found.persons().stream().flatMap(p -> found.tenures(p).stream()).map(t -> t.post() + " " + t.from() + " "
                + t.to() + t.span().map(s -> " [" + s.first() + ", " + s.last() + "]").orElse("")).sorted().toList();
    }

    private static List<String> mayorOn(String... dates) {
        return of(Stream.of(dates).map(date -> told("区长", date)).toArray(DocumentPerson[]::new));
    }

    private static DocumentPerson told(String post, String date) {
        return Told.of(post + date, "王明", date).in(DISTRICT).as(post, BodyType.GOVERNMENT, DISTRICT).holder();
    }

    @Test
    void two_days_span_an_interval_and_one_does_not() {
        assertEquals(List.of("区长 2023-01-05 2024-12-31 [2023-01-05, 2024-12-31]"),
                mayorOn("2024-12-31", "2023-01-05", "2024-02-02"));
        assertEquals(List.of("区长 2023-01-05 2023-01-05"), mayorOn("2023-01-05"));
    }

    @Test
    void of_a_year_or_month_only_what_is_sure_is_claimed() {
        assertEquals(List.of("区长 2023 2024-12 [2023-12-31, 2024-12-01]"), mayorOn("2023", "2024-12"));
        assertEquals(List.of("区长 2024-05-01 2024-05-01"), mayorOn("2024", "2024-05-01"));
        assertEquals(List.of("区长 2024-05 2024-05"), mayorOn("2024-05", "2024"));
        assertEquals(List.of("区长 2024 2024"), mayorOn("2024"));
    }

    @Test
    void many_years_without_word_cut_a_tenure() {
        assertEquals(List.of("区长 2005 2006 [2005-12-31, 2006-01-01]", "区长 2013 2013"),
                mayorOn("2005", "2006", "2013"));
    }

    @Test
    void a_post_is_one_in_its_long_and_short_forms_but_no_deputy() {
        assertEquals(List.of("主任 2023 2024 [2023-12-31, 2024-01-01]"), of(told("主任", "2023"), told("办公室主任", "2024")));
        assertEquals(List.of("主任 2023 2023", "副主任 2024 2024"), of(told("主任", "2023"), told("副主任", "2024")));
        assertEquals(List.of("代区长 2023 2023", "区长 2024 2024"), of(told("代区长", "2023"), told("区长", "2024")));
    }

    @Test
    void without_a_day_it_is_attested_all_the_same() {
        assertEquals(List.of("区长  "), mayorOn(""));
        assertEquals(List.of("区长 2023 2023"), mayorOn("", "2023"));
    }
}
