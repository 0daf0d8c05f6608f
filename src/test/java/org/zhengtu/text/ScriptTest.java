package org.zhengtu.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ScriptTest {
    @Test
    void traditionalCharactersBecomeSimplifiedOnes() {
        assertEquals("沙坪坝区政府", Script.simplified("沙坪壩區政府"));
        assertEquals("干干里里后", Script.simplified("乾幹裡裏後"));
    }

    @Test
    void everythingElseStaysAsItIsAndAsLong() {
        String text = "沙坪坝 A1\uD842\uDFB7。";
        assertEquals(text, Script.simplified(text));
    }

    @Test
    void whatIsSimplifiedOnceStaysSo() {
        for (char c = 0x4e00; c < 0x9fff; c++) {
            assertEquals(Script.simplified(c), Script.simplified(Script.simplified(c)), "U+" + Integer.toHexString(c));
        }
    }
}
