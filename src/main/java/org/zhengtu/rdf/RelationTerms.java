package org.zhengtu.rdf;

import org.apache.jena.rdf.model.Property;
import org.zhengtu.extract.Fact;
import org.zhengtu.vocab.ZT;

/** The properties that say in one statement what a {@code zt:Relation} says with its evidence. */
final class RelationTerms {
    private RelationTerms() {
    }

    static Property of(Fact.RelationKind kind) {
        return switch (kind) {
            case SIGNED_WITH -> ZT.signedWith;
            case ELECTED_AS -> ZT.electedAs;
            case FOUNDED -> ZT.founded;
            case HOST_OF -> ZT.hostOf;
            case SUBSIDIARY_OF -> ZT.subsidiaryOf;
            case LOCATED_IN -> ZT.locatedIn;
            case SUCCEEDED -> ZT.succeeded;
            case INVESTED_IN -> ZT.investedIn;
            case AWARDED -> ZT.awarded;
        };
    }
}
