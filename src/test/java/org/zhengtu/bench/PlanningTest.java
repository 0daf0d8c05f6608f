package org.zhengtu.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PlanningTest {
    private static Results scale() {
        Results.Book book = new Results.Book("scale");
        row(book, "100", 1e6, 4e6, 100, 30, 10, 300, 5);
        row(book, "1,000", 1.1e7, 3.4e7, 1100, 125, 15, 300 + 4500, 5 + 300);
        return book.results();
    }

    private static void row(Results.Book book, String row, double characters, double quads, double persons, double user,
            double system, double database, double lines) {
        book.value(row, "characters", characters).value(row, "quads", quads).value(row, "persons", persons)
                .value(row, "user s", user).value(row, "system s", system).value(row, "of it database MiB", database)
                .value(row, "graph.nq.gz MiB", lines);
    }

    private static String page(Results scale) {
        return new Planning(1e8, 2000, 200).page(scale,
                new Results.Book("stores").value("Zhengtu", "load quads/s", 50_000).results(),
                new Results.Book("hot-parts").value("identities", "µs a unit", 36).results());
    }

    @Test
    void unitCostsAreOfWhatTheLargerSizeHasMore() {
        String page = page(scale());
        // 100 s for 10 million characters; 30 million quads; 4,500 and 300 MiB for them.
        for (String row : new String[] {"| s | 10 |", "| q | 3 |", "| b | 157 |", "| z | 10.5 |", "| l | 50,000 |",
            "| i | 36 |", "| m | 100 |"}) {
            assertTrue(page.contains(row), row + " is not in\n" + page);
        }
    }

    @Test
    void totalsFollowFromUnitCosts() {
        String page = page(scale());
        for (String cell : new String[] {"| 2.0·10^11 |", "| 556 |", "| 3.47 |", "| 6.0·10^11 |", "| 6.29 |", "| 94.4 |",
            "| 3,333 |", "| 267 |", "| 0.2 |"}) {
            assertTrue(page.contains(cell), cell + " is not in\n" + page);
        }
    }

    @Test
    void withoutMeasurementsNothingIsComputed() {
        assertEquals("Two sizes of the scale benchmark, the stores and the hot parts must be measured first.\n",
                page(new Results.Book("scale").note("Not measured in this run.").results()));
    }
}
