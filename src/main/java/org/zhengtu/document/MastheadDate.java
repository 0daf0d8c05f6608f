package org.zhengtu.document;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.zhengtu.text.Period;

/** The date in a newspaper's masthead, also where it is printed in pieces: year and month, then the day alone. */
final class MastheadDate {
    private static final Pattern DAY_ALONE = Pattern.compile("[0-3]?[0-9]");
    private static final int NEARBY = 3;

    private MastheadDate() {
    }

    static Optional<Period> of(List<Paragraph> masthead) {
        for (int i = 0; i < masthead.size(); i++) {
            Optional<Period> date = Dates.first(masthead.get(i).text(), Period.UNKNOWN);
            if (date.isPresent() && date.get().iso().length() == 10) {
                return date;
            }
            if (date.isPresent() && date.get().iso().length() == 7) {
                List<Paragraph> next = masthead.subList(i + 1, Math.min(i + 1 + NEARBY, masthead.size()));
                Optional<String> day = next.stream().map(Paragraph::text)
                        .filter(text -> DAY_ALONE.matcher(text).matches()).findFirst();
                return Optional.of(day.map(d -> withDay(date.get(), Integer.parseInt(d))).orElse(date.get()));
            }
        }
        return Optional.empty();
    }

    private static Period withDay(Period month, int day) {
        return day >= 1 && day <= 31 ? new Period(month.iso() + String.format(Locale.ROOT, "-%02d", day)) : month;
    }
}
