package org.blogimg.broker.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

import org.blogimg.api.ProviderId;
import org.blogimg.broker.Health;

/** Who is next, of those that are there and by what the operator set. It looks once and changes nothing. */
final class Choosing {
    private final List<Seat> seats;
    private final Rules rules;

    Choosing(List<Seat> seats, Rules rules) {
        this.seats = seats;
        this.rules = rules;
    }

    /**
     * The version of a provider that the next call goes to: the newest, where the operator gave no shares to versions.
     *
     * @param point 0 to 1, where on the line of all shares
     */
    Optional<Seat> version(ProviderId id, double point) {
        List<Seat> open = seats.stream()
                .filter(seat -> seat.id().equals(id) && takesNew(seat))
                .sorted(Comparator.comparing(Seat::version).reversed())
                .toList();
        return shared(open, this::versionWeight, point).or(() -> open.stream().findFirst());
    }

    /** Of each id the version that most new work goes to; the house's choice first, then by ranking and weight. */
    List<Seat> fronts() {
        return seats.stream()
                .map(Seat::id)
                .distinct()
                .flatMap(id -> front(id).stream())
                .sorted(Comparator.comparing((Seat seat) -> rules.first(seat.id()))
                        .thenComparing(Seat::ranking)
                        .thenComparing(seat -> rules.weight(seat.id()))
                        .reversed()
                        .thenComparing(seat -> seat.id().value()))
                .toList();
    }

    private Optional<Seat> front(ProviderId id) {
        return seats.stream()
                .filter(seat -> seat.id().equals(id) && takesNew(seat))
                .max(Comparator.comparing(this::versionWeight).thenComparing(Seat::version));
    }

    /** By ranking, and by weight among equals; who rests only where nobody else is left. */
    Optional<Seat> anybody(double point) {
        List<Seat> weighed =
                fronts().stream().filter(seat -> rules.weight(seat.id()) > 0).toList();
        return highest(weighed, Choosing::well, point).or(() -> highest(weighed, seat -> true, point));
    }

    /** Whom the operator made the house's choice. */
    Optional<Seat> first() {
        return fronts().stream().filter(seat -> rules.first(seat.id())).findFirst();
    }

    static boolean well(Seat seat) {
        return seat.health() != Health.RESTING;
    }

    boolean takesNew(Seat seat) {
        return !seat.refused() && !rules.drained(seat);
    }

    /** The share of a version among those of its id, as set or as usual. */
    int versionWeight(Seat seat) {
        return rules.weight(seat).orElseGet(() -> newest(seat) ? Rules.USUAL_WEIGHT : 0);
    }

    private boolean newest(Seat seat) {
        return seats.stream()
                .filter(other -> other.id().equals(seat.id()) && takesNew(other))
                .noneMatch(other -> other.version().compareTo(seat.version()) > 0);
    }

    private Optional<Seat> highest(List<Seat> of, Predicate<Seat> which, double point) {
        List<Seat> fit = of.stream().filter(which).toList();
        int ranking = fit.stream().mapToInt(Seat::ranking).max().orElse(0);
        List<Seat> equals =
                fit.stream().filter(seat -> seat.ranking() == ranking).toList();
        return shared(equals, seat -> rules.weight(seat.id()), point);
    }

    private static Optional<Seat> shared(List<Seat> of, ToIntFunction<Seat> weight, double point) {
        double left = point * of.stream().mapToInt(weight).sum();
        for (Seat seat : of) {
            left -= weight.applyAsInt(seat);
            if (left < 0) {
                return Optional.of(seat);
            }
        }
        return Optional.empty();
    }
}
