package org.zhengtu.content;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;

/** Keeps the drawn lines of a page that run across or down: borders of tables, rules between columns. */
final class PdfStrokes {
    private static final int MOST = 20_000;
    private static final float SHORTEST = 4;
    private static final float THICKEST = 2.5f;

    private final PDFStreamEngine engine;
    private final Places places;
    private final List<float[]> path = new ArrayList<>();
    private final List<PageContent.Stroke> found = new ArrayList<>();
    private float[] from = {0, 0};
    private float[] begin = {0, 0};

    PdfStrokes(PDFStreamEngine engine, Places places) {
        this.engine = engine;
        this.places = places;
    }

    /** From places of the drawing program to places on the page. */
    interface Places {
        float[] of(float x, float y);
    }

    List<PageContent.Stroke> found() {
        return found;
    }

    /** The operators to run. */
    List<OperatorProcessor> operators() {
        List<OperatorProcessor> operators = new ArrayList<>();
        operators.add(new Act("m", 2, this::move));
        operators.add(new Act("l", 2, n -> line(place(n[0], n[1]))));
        operators.add(new Act("c", 6, n -> from = place(n[4], n[5])));
        operators.add(new Act("v", 4, n -> from = place(n[2], n[3])));
        operators.add(new Act("y", 4, n -> from = place(n[2], n[3])));
        operators.add(new Act("re", 4, this::rectangle));
        operators.add(new Act("h", 0, n -> line(begin)));
        for (String stroke : List.of("S", "B", "B*")) {
            operators.add(new Act(stroke, 0, n -> draw(true)));
        }
        for (String stroke : List.of("s", "b", "b*")) {
            operators.add(new Act(stroke, 0, n -> {
                line(begin);
                draw(true);
            }));
        }
        for (String fill : List.of("f", "F", "f*")) {
            operators.add(new Act(fill, 0, n -> draw(false)));
        }
        operators.add(new Act("n", 0, n -> path.clear()));
        return operators;
    }

    private float[] place(float x, float y) {
        Point2D.Float point = engine.transformedPoint(x, y);
        return places.of(point.x, point.y);
    }

    private void move(float... n) {
        from = place(n[0], n[1]);
        begin = from;
    }

    private void line(float... to) {
        if (path.size() < MOST) {
            path.add(new float[] {Math.min(from[0], to[0]), Math.min(from[1], to[1]), Math.max(from[0], to[0]),
                Math.max(from[1], to[1])});
        }
        from = to;
    }

    private void rectangle(float... n) {
        move(n[0], n[1]);
        line(place(n[0] + n[2], n[1]));
        line(place(n[0] + n[2], n[1] + n[3]));
        line(place(n[0], n[1] + n[3]));
        line(begin);
    }

    /** Lines that are stroked, or surfaces so thin that they are lines. */
    private void draw(boolean stroked) {
        if (stroked) {
            path.forEach(this::keep);
        } else if (!path.isEmpty()) {
            float[] all = path.get(0).clone();
            for (float[] line : path) {
                all = new float[] {Math.min(all[0], line[0]), Math.min(all[1], line[1]), Math.max(all[2], line[2]),
                    Math.max(all[3], line[3])};
            }
            if (path.size() <= 5) {
                keep(all);
            } else {
                for (int i = 0; i + 3 < path.size(); i += 4) {
                    fill(path.subList(i, i + 4));
                }
            }
        }
        path.clear();
    }

    /** One of several rectangles that are filled together. */
    private void fill(List<float[]> sides) {
        float[] all = sides.get(0).clone();
        for (float[] line : sides) {
            all = new float[] {Math.min(all[0], line[0]), Math.min(all[1], line[1]), Math.max(all[2], line[2]),
                Math.max(all[3], line[3])};
        }
        keep(all);
    }

    private void keep(float... line) {
        float wide = line[2] - line[0];
        float high = line[3] - line[1];
        if (found.size() < MOST && Math.max(wide, high) >= SHORTEST && Math.min(wide, high) <= THICKEST) {
            found.add(new PageContent.Stroke(line[0], line[1], line[2], line[3]));
        }
    }

    /** An operator that takes numbers. */
    private final class Act extends OperatorProcessor {
        private final String name;
        private final int operands;
        private final Work work;

        private interface Work {
            void on(float... numbers);
        }

        Act(String name, int operands, Work work) {
            super(engine);
            this.name = name;
            this.operands = operands;
            this.work = work;
        }

        @Override
        public void process(Operator operator, List<COSBase> given) {
            float[] numbers = new float[operands];
            for (int i = 0; i < operands; i++) {
                if (i >= given.size() || !(given.get(i) instanceof COSNumber number)) {
                    return;
                }
                numbers[i] = number.floatValue();
            }
            work.on(numbers);
        }

        @Override
        public String getName() {
            return name;
        }
    }
}
