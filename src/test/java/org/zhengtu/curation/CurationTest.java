package org.zhengtu.curation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurationTest {
    private static final String IDENTITY = "# comment\n\ndecision\tkind\tname\twhere\twhen\tother name\tother where\t"
            + "other when\treason\tsource\twho\tdecided\n";
    private static final String NAMES = "kind\tname\twhere\twhen\tnew name\treason\tsource\twho\tdecided\n";
    private static final String WITHDRAWN = "document\ttable\tstart\tend\tquote\tonly\treason\tsource\twho\tdecided\n";
    private static final String END = "\thttps://example.org/a\t李编\t2025-03-01\n";

    @TempDir
    private Path folder;

    private Curation read(String table) throws IOException {
        Files.writeString(folder.resolve("table.tsv"), table, StandardCharsets.UTF_8);
        return Curation.read(folder);
    }

    private String wrong(String table) {
        return assertThrows(CurationException.class, () -> read(table)).getMessage();
    }

    @Test
    void a_line_is_a_decision_with_its_place_and_who_took_it_when_and_why() throws IOException {
        Decision decision = read(IDENTITY + "different\tperson\t王明\t青山区\t2019\t王明\t青山区\t2024\tborn in 1960 and 1985"
                + END).decisions().get(0);
        assertEquals(new Line("table.tsv", 4, "born in 1960 and 1985", "https://example.org/a", "李编",
                LocalDate.of(2025, 3, 1)), decision.line());
        assertEquals("2024", decision.other().when().iso());
        assertEquals(false, decision.same());
    }

    @Test
    void the_columns_tell_what_a_table_decides() throws IOException {
        assertEquals("青山区绿色行动", read(NAMES + "programme\t绿色行动\t青山区\t\t青山区绿色行动\tofficial\t"
                + END.substring(1)).renames().get(0).name());
        Withdrawal withdrawal = read(WITHDRAWN + "a.txt\tpeople\t3\t6\t王\\n明\t\tno person\t\t李编\t2025-03-01\n")
                .withdrawals().get(0);
        assertEquals("王\n明", withdrawal.quote());
        assertEquals("", withdrawal.line().source());
    }

    @Test
    void tables_of_links_are_left_to_others() throws IOException {
        Files.writeString(folder.resolve("links.sssom.tsv"), "subject_id\tobject_id\n");
        assertEquals(Curation.NONE, Curation.read(folder));
    }

    @Test
    void the_tables_of_the_program_can_be_read() throws IOException {
        Curation.read(Path.of("data", "curation"));
    }

    @Test
    void a_wrong_line_is_named_with_what_was_found_and_expected() {
        assertEquals("table.tsv:4 has 3 cells, expected 12 (decision, kind, name, where, when, other name, other where, "
                + "other when, reason, source, who, decided)", wrong(IDENTITY + "same\tperson\t王明\n"));
        assertEquals("table.tsv:4 has decision 'equal', expected 'same' or 'different'",
                wrong(IDENTITY + "equal\tperson\t王明\t\t\t王鸣\t\t\tmisprint" + END));
        assertEquals("table.tsv:4 has kind 'town', expected person, body, programme, meeting, place",
                wrong(IDENTITY + "same\ttown\t青山\t\t\t白水\t\t\tmisprint" + END));
        assertEquals("table.tsv:4 has other when '2024-02-30', expected days that exist",
                wrong(IDENTITY + "same\tperson\t王明\t\t\t王鸣\t\t2024-02-30\tmisprint" + END));
        assertEquals("table.tsv:4 has when 'spring', expected e.g. 2024, 2024-12, 2024-12-31 or 2021/2025",
                wrong(IDENTITY + "same\tperson\t王明\t\tspring\t王鸣\t\t\tmisprint" + END));
        assertEquals("table.tsv:4 has source 'a book', expected an address such as https://example.org/page",
                wrong(IDENTITY + "same\tperson\t王明\t\t\t王鸣\t\t\tmisprint\ta book\t李编\t2025-03-01\n"));
        assertEquals("table.tsv:4 has no who, expected one",
                wrong(IDENTITY + "same\tperson\t王明\t\t\t王鸣\t\t\tmisprint\thttps://example.org/a\t\t2025-03-01\n"));
        assertEquals("table.tsv:4 has decided 'March', expected the day of the decision, e.g. 2025-01-31",
                wrong(IDENTITY + "same\tperson\t王明\t\t\t王鸣\t\t\tmisprint\thttps://example.org/a\t李编\tMarch\n"));
        assertEquals("table.tsv:4 has '王明' twice, expected two that differ in name, place or time",
                wrong(IDENTITY + "different\tperson\t王明\t\t\t王明\t\t\ttwo people" + END));
        assertEquals("table.tsv:2 has table 'articles', expected one of agenda, indicators, institutions, meetings, "
                + "participation, people, places, programmes, relations, statements",
                wrong(WITHDRAWN + "a.txt\tarticles\t3\t6\t王明\t\tno person" + END));
        assertEquals("table.tsv:2 has start 6 and end 3, expected a start before the end",
                wrong(WITHDRAWN + "a.txt\tpeople\t6\t3\t王明\t\tno person" + END));
        assertEquals("table.tsv:2 has the new name '绿色行动', which is the old one, expected another",
                wrong(NAMES + "programme\t绿色行动\t\t\t绿色行动\tofficial" + END));
        assertEquals("table.tsv:1 has the columns 'name, other', expected 'decision, kind, name, where, when, "
                + "other name, other where, other when, reason, source, who, decided' or 'kind, name, where, when, "
                + "new name, reason, source, who, decided' or 'document, table, start, end, quote, only, reason, "
                + "source, who, decided', with tabs between", wrong("name\tother\n"));
    }
}
