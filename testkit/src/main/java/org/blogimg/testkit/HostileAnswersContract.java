package org.blogimg.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.blogimg.api.PlugFailure;
import org.blogimg.api.image.Cancels;
import org.blogimg.api.image.Drawn;
import org.blogimg.api.image.Generation;
import org.blogimg.api.image.ImageProvider;
import org.blogimg.simulators.Fault;
import org.blogimg.simulators.HostileAnswer;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * What a provider makes of a server that means ill: a clear failure, or a picture for the house to decode within its
 * bounds. The outcomes are printed and left in {@code target/hostile-answers/}, a file for each server.
 */
public interface HostileAnswersContract extends FarProviderBasis {
    /** What the house is told of a job that met this answer. */
    String TO_THE_HOUSE = "to the house";

    /** The right answer holds nothing that this could alter. */
    String NOT_MET = "not met";

    /** Of the server, in the table of outcomes. */
    default String server() {
        return getClass().getSimpleName().replaceAll("(Contract)?Test$", "");
    }

    @Test
    default void everyHostileAnswerShouldEndInAClearFailure() throws IOException {
        List<String> wrong = new ArrayList<>();
        StringBuilder rows = new StringBuilder();
        try (Trap trap = new Trap()) {
            for (HostileAnswer answer : HostileAnswer.all(trap.base())) {
                String outcome = met(answer, wrong);
                rows.append(server())
                        .append('\t')
                        .append(answer)
                        .append('\t')
                        .append(outcome)
                        .append('\n');
            }
            assertEquals(List.of(), trap.calls(), "a forbidden address was called");
        }
        System.out.print(rows);
        Path file = Path.of("target", "hostile-answers", server() + ".tsv");
        Files.createDirectories(file.getParent());
        Files.writeString(file, rows);
        assertEquals(List.of(), wrong);
    }

    private String met(HostileAnswer answer, List<String> wrong) {
        ImageProvider provider = provider();
        farSide().restart();
        if (answer.where() == HostileAnswer.Where.LATER && provider instanceof Cancels) {
            farSide().holdNext();
        }
        int before = farSide().begun();
        boolean[] altered = {!(answer.fault() instanceof Fault.Altered)};
        farSide()
                .outbound()
                .hurry(answer.fault() instanceof Fault.Drip ? Duration.ofMillis(400) : Duration.ofSeconds(20));
        Fault fault = watched(answer.fault(), altered);
        if (answer.where() == HostileAnswer.Where.EVERY) {
            always(fault);
        }
        String outcome = altered(outcome(provider, answer, fault, wrong), altered[0]);
        always(new Fault.None());
        if (farSide().begun() > before + 1) {
            wrong.add(answer + ": the work was begun " + (farSide().begun() - before) + " times");
        }
        boolean delivers = answer.picture() || outcome.equals(NOT_MET);
        if (outcome.equals(TO_THE_HOUSE) && !delivers) {
            wrong.add(answer + ": was taken for a picture");
        }
        return outcome;
    }

    private static String altered(String outcome, boolean met) {
        return outcome.equals(TO_THE_HOUSE) && !met ? NOT_MET : outcome;
    }

    private void always(Fault fault) {
        farSide().service().always(fault);
        farSide().delivery().always(fault);
    }

    /** Notes whether there was anything to alter. */
    private static Fault watched(Fault fault, boolean[] altered) {
        return fault instanceof Fault.Altered each
                ? new Fault.Altered(right -> {
                    var bent = each.how().apply(right);
                    altered[0] |= !java.util.Arrays.equals(bent.body(), right.body());
                    return bent;
                })
                : fault;
    }

    private String outcome(ImageProvider provider, HostileAnswer answer, Fault fault, List<String> wrong) {
        try {
            Generation generation = provider.generate(wanted(1));
            always(fault);
            for (int i = 0; i < POLLS && generation instanceof Generation.Pending pending; i++) {
                generation = provider.poll(pending.reference());
            }
            return delivered(generation, answer, wrong);
        } catch (PlugFailure failure) {
            String said = String.valueOf(failure.getMessage());
            if (said.isBlank()
                    || said.contains("allotment")
                    || said.codePoints().anyMatch(Character::isISOControl)) {
                wrong.add(answer + ": the failure is not fit to be shown");
            }
            return failure.kind().name();
        }
    }

    private static String delivered(Generation generation, HostileAnswer answer, List<String> wrong) {
        if (!(generation instanceof Generation.Done done)) {
            wrong.add(answer + ": ended in " + generation.getClass().getSimpleName());
            return generation.getClass().getSimpleName();
        }
        for (Drawn drawn : done.pictures()) {
            assertTrue(drawn.seed().length() <= 40);
        }
        return TO_THE_HOUSE;
    }
}
