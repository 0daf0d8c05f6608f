package org.zhengtu.spark;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.zhengtu.build.DocumentCorrection;
import org.zhengtu.build.DocumentOutput;
import org.zhengtu.people.PersonChange;
import scala.Tuple2;

/**
 * A document's graph with everybody and everything as all documents together know them.
 *
 * @param lines in no order
 */
record Corrected(String graph, ArrayList<byte[]> lines) implements Serializable {

    /** Joins documents with what is to be changed in them. */
    static JavaRDD<Corrected> of(JavaRDD<WrittenSource> written, WhoIsWho.Found found) {
        JavaPairRDD<String, byte[]> outputs = written.filter(WrittenSource::isRead)
                .mapToPair(source -> new Tuple2<>(source.graph(), source.output()));
        var rulings = found.rulings();
        return outputs.cogroup(found.changes()).flatMap(pair -> {
            List<PersonChange> changes = new ArrayList<>();
            pair._2()._2().forEach(changes::add);
            List<Corrected> corrected = new ArrayList<>();
            for (byte[] output : pair._2()._1()) {
                corrected.add(of(DocumentOutput.of(output), changes, rulings.value()));
            }
            return corrected.iterator();
        });
    }

    private static Corrected of(DocumentOutput output, List<PersonChange> changes, Rulings rulings) throws IOException {
        return new Corrected(output.graph(), new ArrayList<>(new DocumentCorrection(rulings.shared().curation(),
                rulings.things()).lines(output, changes)));
    }
}
