package org.zhengtu.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Relations are read from the clauses that state them. */
class RelationFinderTest {
    private final Extractor extractor = new Extractor();

    private List<String> relations(String text) {
        return Said.by(text, (document, found) -> extractor.extract(document).facts()).relations();
    }

    @Test
    void electionsAlsoWithTheVerbLeftOut() {
        assertEquals(List.of("王明 elected_as 区科协主席", "李华 elected_as 常务副主席"),
                relations("王明当选为区科协主席，李华为常务副主席。"));
    }

    @Test
    void partnersOfASigning() {
        assertEquals(List.of("云岭集团有限公司 signed_with 东江大学"), relations("云岭集团有限公司与东江大学签署合作协议。"));
    }

    @Test
    void noSigningThatIsOnlyPlanned() {
        assertEquals(List.of(), relations("云岭集团有限公司与东江大学将签署合作协议。"));
    }

    @Test
    void personsWhoComeToASigningAreNotTheParties() {
        assertEquals(List.of(), relations("东江大学校长王明和云岭集团董事长李华出席签约仪式。"));
    }

    @Test
    void whatIsSituatedWhere() {
        assertEquals(List.of("云岭科技园 located_in 石桥镇"), relations("位于石桥镇的云岭科技园，一片繁忙。"));
        assertEquals(List.of("柳湾社区 located_in 东岭街道", "青山花园小区 located_in 柳湾社区"),
                relations("东岭街道柳湾社区青山花园小区的居民来信。"));
    }

    @Test
    void ownershipAndSuccession() {
        assertEquals(List.of("云岭水务 subsidiary_of 东江集团"), relations("云岭水务是东江集团的全资子公司。"));
        assertEquals(List.of("王明 succeeded 李华"), relations("王明接替李华担任主席。"));
    }

    @Test
    void aHonourBelongsToWhomTheSentenceNames() {
        assertEquals(List.of("重庆市 awarded 全国文明城市"), relations("重庆市成功创建全国文明城市。"));
        assertEquals(List.of(), relations("重庆市积极争创全国文明城市。"));
    }

    @Test
    void wordsAloneMakeNoRelation() {
        assertEquals(List.of(), relations("做好签约和落地工作，推动政策落地见效，成立5年来位于全市前列。"));
    }
}
