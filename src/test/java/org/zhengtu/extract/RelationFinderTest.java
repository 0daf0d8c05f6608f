package org.zhengtu.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Relations are read from the clauses that state them. */
class RelationFinderTest {
    private final RelationFinder finder = new RelationFinder();

    private List<String> relations(String text) {
        return Said.by(text, finder).relations();
    }

    @Test
    void electionsAlsoWithTheVerbLeftOut() {
        assertEquals(List.of("王明 elected_as 区科协主席", "李华 elected_as 常务副主席"),
                relations("王明当选为区科协主席，李华为常务副主席。"));
    }

    @Test
    void partnersOfASigning() {
        assertEquals(List.of("云岭集团 signed_with 东江大学"), relations("云岭集团与东江大学签署合作协议。"));
    }

    @Test
    void whatIsSituatedWhere() {
        assertEquals(List.of("云岭科技园 located_in 石桥镇"), relations("位于石桥镇的云岭科技园，一片繁忙。"));
    }

    @Test
    void ownershipAndSuccession() {
        assertEquals(List.of("云岭水务 subsidiary_of 东江集团"), relations("云岭水务是东江集团的全资子公司。"));
        assertEquals(List.of("王明 succeeded 李华"), relations("王明接替李华担任主席。"));
    }

    @Test
    void wordsAloneMakeNoRelation() {
        assertEquals(List.of(), relations("做好签约和落地工作，推动政策落地见效，成立5年来位于全市前列。"));
    }
}
