package org.blogimg.itests.installed;

import java.io.IOException;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the one installation that runs for the whole suite, as {@link Installation} or as {@link Rest}. */
final class Running implements ParameterResolver {
    private static final Namespace OURS = Namespace.create(Running.class);

    /** Ends with the suite. */
    private record House(Installation installation) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            installation.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Installation.class || type == Rest.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Installation installation = context.getRoot()
                .getStore(OURS)
                .getOrComputeIfAbsent("house", key -> new House(started()), House.class)
                .installation();
        return parameter.getParameter().getType() == Rest.class ? rest(installation) : installation;
    }

    private static Installation started() {
        try {
            return Installation.unpack()
                    .with("org.blogimg.ledger.cfg", "opening_credits", "1000")
                    .with("org.blogimg.image.sketch.cfg", "price_credits", "1")
                    .start();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }

    private static Rest rest(Installation installation) {
        try {
            return installation.rest();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
