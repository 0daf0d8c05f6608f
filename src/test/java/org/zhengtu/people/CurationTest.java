package org.zhengtu.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengtu.people.Curation.CurationException;
import org.zhengtu.people.Curation.Decision;

class CurationTest {
    private static final String HEAD = "# comment\n\n"
            + "decision\tkind\tname\tbody\twhen\tother name\tother body\tother when\treason\tsource\n";

    @TempDir
    private Path folder;

    private Curation read(String lines) throws IOException {
        Files.writeString(folder.resolve("people.tsv"), HEAD + lines, StandardCharsets.UTF_8);
        return Curation.read(folder);
    }

    private String wrong(String line) {
        return assertThrows(CurationException.class, () -> read(line)).getMessage();
    }

    @Test
    void a_line_is_a_decision_with_its_place() throws IOException {
        Decision decision = read("different\tperson\t王明\t青山区\t2019\t王明\t青山区\t2024\tborn in 1960 and 1985\t"
                + "https://example.org/a\n").decisions().get(0);
        assertEquals("people.tsv:4", decision.place());
        assertEquals("2024", decision.other().when().iso());
        assertEquals(false, decision.same());
    }

    @Test
    void the_tables_of_the_program_can_be_read() throws IOException {
        Curation.read(Path.of("data", "curation"));
    }

    @Test
    void a_wrong_line_is_named_with_what_was_found_and_expected() {
        assertEquals("people.tsv:4 has 3 cells, expected 10 (decision, kind, name, body, when, other name, other body, "
                + "other when, reason, source)", wrong("same\tperson\t王明\n"));
        assertEquals("people.tsv:4 has decision 'equal', expected 'same' or 'different'",
                wrong("equal\tperson\t王明\t\t\t王鸣\t\t\tmisprint\thttps://example.org/a\n"));
        assertEquals("people.tsv:4 has other when '2024-02-30', expected days that exist",
                wrong("same\tperson\t王明\t\t\t王鸣\t\t2024-02-30\tmisprint\thttps://example.org/a\n"));
        assertEquals("people.tsv:4 has when 'spring', expected e.g. 2024, 2024-12, 2024-12-31 or 2021/2025",
                wrong("same\tperson\t王明\t\tspring\t王鸣\t\t\tmisprint\thttps://example.org/a\n"));
        assertEquals("people.tsv:4 has source 'a book', expected an address such as https://example.org/page",
                wrong("same\tperson\t王明\t\t\t王鸣\t\t\tmisprint\ta book\n"));
        assertEquals("people.tsv:4 has no reason, expected one",
                wrong("same\tperson\t王明\t\t\t王鸣\t\t\t\thttps://example.org/a\n"));
        assertEquals("people.tsv:4 has '王明' twice, expected two that differ in name, body or time",
                wrong("different\tperson\t王明\t\t\t王明\t\t\ttwo people\thttps://example.org/a\n"));
    }
}
