package org.zhengtu.pages;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages of the pages. */
enum Language {
    ZH, EN;

    /** As it stands in HTML and in literals. */
    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    Language other() {
        return this == ZH ? EN : ZH;
    }

    /** The language of this tag, e.g. {@code en} or {@code zh-CN}. */
    static Optional<Language> of(String tag) {
        String lower = tag.strip().toLowerCase(Locale.ROOT);
        for (Language language : values()) {
            if (lower.equals(language.tag()) || lower.startsWith(language.tag() + "-")) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /**
     * What a reader wants most, e.g. {@code preferred("fr, en;q=0.8")}; Chinese, as the documents are, if nothing of
     * ours.
     */
    static Language preferred(String header) {
        List<Weighted> wanted = Weighted.parse(header);
        return wanted.stream().filter(one -> one.weight() > 0).flatMap(one -> of(one.value()).stream()).findFirst()
                .orElse(ZH);
    }
}
