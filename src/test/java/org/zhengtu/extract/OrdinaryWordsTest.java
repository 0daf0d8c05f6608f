package org.zhengtu.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhengtu.document.Document;
import org.zhengtu.document.DocumentReader;
import org.zhengtu.document.Reading;

/** A short name of a division inside an ordinary word is no place. */
class OrdinaryWordsTest {
    private static List<String> places(String sentence) {
        byte[] text = ("开会\n\n本报讯 " + sentence + "\n").getBytes(StandardCharsets.UTF_8);
        Document document = ((Reading.Read) new DocumentReader().read("a.txt", text)).document();
        return new Extractor().extract(document).facts(Fact.PlaceNamed.class).stream().map(Fact.PlaceNamed::name)
                .distinct().toList();
    }

    @Test
    void words_that_hold_a_name_are_read_as_wholes() {
        assertEquals(List.of(), places("汇率保持在均衡水平上，办好医保定点机构，同心同德往前走。"));
        assertEquals(List.of("衡水", "保定"), places("考察团来到衡水、保定。"));
    }
}
