package org.blogimg.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What {@code illustrate} is asked to do. */
record Request(
        String post,
        Path out,
        Optional<Integer> pictures,
        Optional<String> style,
        Optional<String> provider,
        boolean json) {
    static final String USAGE =
            "illustrate POST.md --out DIR [--pictures N] [--style S] [--provider ID] [--json]; POST may be - for standard input";

    static Request of(List<String> words) {
        Arguments arguments =
                Arguments.parse(words, List.of("--out", "--pictures", "--style", "--provider"), List.of("--json"));
        if (arguments.rest().size() != 1) {
            throw new WrongUsage(USAGE);
        }
        return new Request(
                arguments.rest().get(0),
                arguments.path("--out"),
                arguments.number("--pictures", 0, 40),
                arguments.option("--style"),
                arguments.option("--provider"),
                arguments.has("--json"));
    }
}
