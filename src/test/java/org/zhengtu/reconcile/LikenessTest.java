package org.zhengtu.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {
    @ParameterizedTest
    @CsvSource({"ＡＢＣ１２, abc12", "青 山　区, 青山区", "青山區, 青山区", "“青山”（新区）, 青山新区", "'  ', ''", "·, ''"})
    void widthCaseScriptSpacesAndMarksAreFoldedAway(String text, String folded) {
        assertEquals(folded, Folding.fold(text));
    }

    @ParameterizedTest
    @CsvSource({"青山区, 青山区, 1", "王明, 李华, 0", "王明, '', 0", "王银川, 王银州, 0.67", "青, 东江市青山区人民政府, 0"})
    void likenessIsOneForTheSameAndNothingForWhatHasNothingInCommon(String one, String other, double alike) {
        assertEquals(alike, Likeness.of(one, other), 0.01);
        assertEquals(alike, Likeness.of(other, one), 0.01);
    }

    @Test
    void aShortFormHasItsCharactersInOrder() {
        assertTrue(Likeness.shortens("青山区发改委", "东江市青山区发展和改革委员会"));
        assertFalse(Likeness.shortens("青山区改发委", "东江市青山区发展和改革委员会"));
        assertFalse(Likeness.shortens("青", "青山区"), "one character is no short form");
        assertFalse(Likeness.shortens("青山区", "青山区"), "the whole is no short form");
    }

    @ParameterizedTest
    @CsvSource({"青山区, NAME", "青山, ALIAS", "青山區, FORM", "区, LOCAL", "青区, SHORT", "红山区, SIMILAR"})
    void eachWayOfNamingIsTold(String asked, Evidence.Kind kind) {
        assertEquals(kind, Evidence.best(asked, List.of(new Name("青山区", Name.Standing.PREFERRED),
                new Name("青山", Name.Standing.OTHER), new Name("区", Name.Standing.LOCAL))).kind());
    }
}
