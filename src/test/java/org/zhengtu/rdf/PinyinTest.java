package org.zhengtu.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PinyinTest {
    private final Pinyin pinyin = new Pinyin();

    @Test
    void charactersBecomeSyllables() {
        assertEquals("qing-shan-qu-ren-min-zheng-fu", pinyin.slug("青山区人民政府"));
    }

    @Test
    void wordsWithAReadingOfTheirOwnKeepIt() {
        assertEquals("chong-qing-shi-chang-shou-qu", pinyin.slug("重庆市长寿区"));
        assertEquals("zhong-dian-yin-hang", pinyin.slug("重点银行"));
    }

    @Test
    void theFirstCharacterOfAPersonIsReadAsASurname() {
        assertEquals("zeng-ming", pinyin.personSlug("曾明"));
        assertEquals("shan-hua", pinyin.personSlug("单华"));
        assertEquals("qin-li", pinyin.personSlug("覃丽"));
        assertEquals("dan-wei", pinyin.slug("单位"));
    }

    @Test
    void lettersAndDigitsStayTogetherAndMarksFall() {
        assertEquals("qing-shan-4-n-ji-hua-2025", pinyin.slug("青山“4+N”计划(2025)"));
        assertEquals("abc-12", pinyin.slug("ABC_12"));
    }

    @Test
    void whatCannotBeReadStillHasASlug() {
        assertEquals("x", pinyin.slug("—…"));
        assertEquals("x", pinyin.slug(""));
    }

    @Test
    void longNamesAreCutAtASyllable() {
        String slug = pinyin.slug("青山区".repeat(40));
        assertTrue(slug.length() <= 48 && slug.endsWith("qu") || slug.endsWith("qing") || slug.endsWith("shan"), slug);
    }
}
