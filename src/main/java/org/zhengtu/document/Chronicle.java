package org.zhengtu.document;

import java.util.ArrayList;
import java.util.List;
import org.zhengtu.text.Period;
import org.zhengtu.text.Span;

/** The years of a chronicle (大事记), whose entries give month and day only. */
final class Chronicle {
    private static final int FEWEST = 2;

    private Chronicle() {
    }

    /** One section for each year that stands on a line of its own; none if the text is no chronicle. */
    static List<Section> years(List<Paragraph> paragraphs) {
        List<Paragraph> headings = paragraphs.stream().filter(p -> WebLine.is("year-heading", p.text())).toList();
        if (headings.size() < FEWEST) {
            return List.of();
        }
        List<Section> years = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            int end = i + 1 < headings.size() ? headings.get(i + 1).span().start()
                    : paragraphs.get(paragraphs.size() - 1).span().end();
            Paragraph heading = headings.get(i);
            years.add(new Section(1, "", heading.text(), heading.span(), new Span(heading.span().start(), end),
                    Section.Part.OTHER, Dates.first(heading.text(), Period.UNKNOWN).orElse(Period.UNKNOWN)));
        }
        return years;
    }
}
