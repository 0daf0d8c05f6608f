package org.zhengtu.extract;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.zhengtu.extract.Fact.ProgrammeKind;
import org.zhengtu.text.PlaceKind;
import org.zhengtu.text.Span;

/** The works, parks and bodies that earlier stages found, asked for the one that 该项目 and the like take up again. */
final class FigureOwners {
    private static final int FARTHEST = 200;
    private static final Set<ProgrammeKind> WORKS = EnumSet.of(ProgrammeKind.PROJECT, ProgrammeKind.PLATFORM);
    private static final Set<PlaceKind> BUILT = EnumSet.of(PlaceKind.ZONE, PlaceKind.PARK, PlaceKind.BUILDING,
            PlaceKind.ROAD, PlaceKind.RAILWAY, PlaceKind.STATION);

    private final List<Owner> owners;

    private record Owner(String name, Span span) {
    }

    FigureOwners(Findings found) {
        owners = Stream.of(
                found.all(Fact.BodyNamed.class).stream().map(b -> new Owner(b.surface(), b.span())),
                found.all(Fact.ProgrammeNamed.class).stream().filter(p -> WORKS.contains(p.kind()))
                        .map(p -> new Owner(p.name(), p.span())),
                found.all(Fact.PlaceNamed.class).stream().filter(p -> BUILT.contains(p.kind()))
                        .map(p -> new Owner(p.name(), p.span())))
                .flatMap(all -> all).sorted(Comparator.comparing(Owner::span)).toList();
    }

    /** The last one named before an offset and not far from it, empty if none is. */
    String before(int offset) {
        String last = "";
        for (Owner owner : owners) {
            if (owner.span().end() > offset) {
                break;
            }
            last = offset - owner.span().end() <= FARTHEST ? owner.name() : "";
        }
        return last;
    }
}
