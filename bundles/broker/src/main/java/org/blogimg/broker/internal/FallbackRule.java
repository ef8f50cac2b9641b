package org.blogimg.broker.internal;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.blogimg.api.ProviderId;
import org.blogimg.api.image.ProviderCard;

/** Who takes over from a provider that failed: nobody, those that draw on this machine, or a list in its order. */
sealed interface FallbackRule {
    /** @param fronts every provider that takes new work, first choice first */
    List<Seat> order(List<Seat> fronts);

    /** Nobody. */
    record Nobody() implements FallbackRule {
        @Override
        public List<Seat> order(List<Seat> fronts) {
            return List.of();
        }
    }

    /** Whoever sends nothing away. */
    record Here() implements FallbackRule {
        @Override
        public List<Seat> order(List<Seat> fronts) {
            return fronts.stream()
                    .filter(seat ->
                            seat.card().map(ProviderCard::hosts).stream().anyMatch(Set::isEmpty))
                    .toList();
        }
    }

    /** These, in this order. */
    record Named(List<ProviderId> ids) implements FallbackRule {
        @Override
        public List<Seat> order(List<Seat> fronts) {
            return ids.stream()
                    .flatMap(id -> fronts.stream().filter(seat -> seat.id().equals(id)))
                    .toList();
        }
    }

    /** As the operator writes it: {@code none}, {@code here}, or ids with commas. */
    static FallbackRule of(String text) {
        return switch (text.strip()) {
            case "", "none" -> new Nobody();
            case "here" -> new Here();
            default -> new Named(Stream.of(text.split(",", -1))
                    .map(String::strip)
                    .map(FallbackRule::id)
                    .toList());
        };
    }

    private static ProviderId id(String text) {
        try {
            return new ProviderId(text);
        } catch (IllegalArgumentException unusable) {
            throw new IllegalArgumentException(
                    "fallback has '" + text + "': write none, here, or ids of providers with commas", unusable);
        }
    }
}
