package org.zhengtu.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which figures belong to a programme. */
class FigureProgrammesTest {
    private final FactFinder[] finders = {new ProgrammeFinder(), new FigureFinder()};

    private List<String> figures(String text) {
        return Said.by(text, finders).all(Fact.Figure.class).stream()
                .map(f -> f.value() + f.unit() + " " + f.programme()).toList();
    }

    @Test
    void whatIsCarriedOutGovernsWhatIsCountedAfterIt() {
        assertEquals(List.of("5处 绿水守护行动", "8公里 绿水守护行动"),
                figures("深入实施绿水守护行动，整治排污口5处，新建步道8公里。"));
    }

    @Test
    void whatIsOnlyNamedBeforeGovernsNothing() {
        assertEquals(List.of("67万平方米 "), figures("柳湾公园建成投用，新增绿地67万平方米。"));
    }

    @Test
    void measuresBelongToTheWorkBesideThem() {
        assertEquals(List.of("5亿元 柳湾水库扩建工程"), figures("总投资5亿元的柳湾水库扩建工程开工。"));
        assertEquals(List.of("5亿元 柳湾水库扩建工程", "30公里 柳湾水库扩建工程"),
                figures("柳湾水库扩建工程开工建设，总投资5亿元，全长30公里。"));
    }
}
