package org.zhengtu.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Lexicon;
import org.zhengtu.text.Match;
import org.zhengtu.text.Rule;

/** Shares the members of a list out among figures. */
final class FigureLists {
    private final FigureWords words;
    private final Rule coordination;
    private final Rule rate;
    private final List<Lexicon.Row> pairs = Lexicon.load("figure-pairs").rows();

    FigureLists(FigureWords words, Grammar grammar) {
        this.words = words;
        this.coordination = grammar.rule("coordination");
        this.rate = grammar.rule("rate-name");
    }

    /** The readings of the clause that the last one stands in. */
    List<FigureReading> lastList(List<FigureReading> history) {
        if (history.isEmpty()) {
            return List.of();
        }
        int from = history.size() - 1;
        while (from > 0 && history.get(from - 1).clause() == history.get(from).clause()) {
            from--;
        }
        return history.subList(from, history.size());
    }

    /**
     * One subject for each of {@code count} figures: the members of a printed list, or, where none is printed, the
     * subjects of the figures before.
     */
    List<String> subjects(String list, int count, List<FigureReading> history) {
        if (list.isEmpty() && !history.isEmpty()) {
            List<FigureReading> last = lastList(history);
            if (last.size() >= count) {
                return last.subList(last.size() - count, last.size()).stream().map(FigureReading::subject).toList();
            }
            List<FigureReading> all = history.subList(Math.max(0, history.size() - count), history.size());
            return all.size() == count ? all.stream().map(FigureReading::subject).toList()
                    : Collections.nCopies(count, history.get(history.size() - 1).subject());
        }
        Optional<List<String>> split = pair(list, count);
        if (split.isPresent()) {
            return split.get();
        }
        List<String> items = items(list);
        if (items.size() > count) {
            return items.subList(items.size() - count, items.size());
        }
        return items.size() < count ? Collections.nCopies(count, list) : items;
    }

    private Optional<List<String>> pair(String list, int count) {
        for (Lexicon.Row row : pairs) {
            int at = list.indexOf(row.get("form"));
            List<String> members = row.list("members");
            if (at >= 0 && members.size() == count) {
                return Optional.of(members.stream().map(member -> list.substring(0, at) + member
                        + list.substring(at + row.get("form").length())).toList());
            }
        }
        return Optional.empty();
    }

    /** The members of a list, completed by the last word that they share (甲、乙产量: 甲产量 and 乙产量). */
    List<String> items(String list) {
        List<String> items = new ArrayList<>();
        int from = 0;
        for (Match joint : coordination.matches(list).toList()) {
            items.add(list.substring(from, joint.span().start()));
            from = joint.span().end();
        }
        items.add(list.substring(from));
        items.removeIf(String::isEmpty);
        if (items.size() < 2) {
            return List.of(list);
        }
        String lastItem = items.get(items.size() - 1);
        String head = words.headOf(lastItem).filter(word -> word.length() < lastItem.length()).orElse("");
        boolean shared = items.subList(0, items.size() - 1).stream().noneMatch(i -> words.headOf(i).isPresent());
        String first = items.get(0);
        return items.stream().map(item -> shared && !item.equals(lastItem) ? item + head
                : isBareHead(item) && !item.equals(first) ? owner(first) + item : item).toList();
    }

    /** Whether a subject names several rates one after the other (访视率、管理率), each of which a figure is of. */
    boolean areRates(String subject) {
        int from = 0;
        int count = 0;
        for (Match joint : coordination.matches(subject).toList()) {
            if (rate.first(subject.substring(from, joint.span().start())).isEmpty()) {
                return false;
            }
            from = joint.span().end();
            count++;
        }
        return count > 0 && rate.first(subject.substring(from)).isPresent();
    }

    private boolean isBareHead(String item) {
        return words.headOf(item).filter(item::equals).isPresent();
    }

    private String owner(String phrase) {
        String head = words.headOf(phrase).orElse("");
        return phrase.substring(0, phrase.length() - head.length());
    }
}
