package org.blogimg.posts.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.blogimg.posts.Plan;

/** Skips as text: a line for each reason, with the sections it is given for. A long post has few reasons. */
final class SkipLines {
    private SkipLines() {}

    static String write(List<Plan.Skip> skips) {
        Map<String, StringBuilder> lines = new LinkedHashMap<>();
        for (Plan.Skip skip : skips) {
            String reason = skip.reason().replaceAll("\\s+", " ").strip();
            lines.computeIfAbsent(reason, line -> new StringBuilder())
                    .append(skip.section())
                    .append(' ');
        }
        StringBuilder text = new StringBuilder();
        lines.forEach((reason, sections) ->
                text.append(sections).append('\t').append(reason).append('\n'));
        return text.toString();
    }

    static List<Plan.Skip> read(String text) {
        List<Plan.Skip> skips = new ArrayList<>();
        for (String line : text.lines().toList()) {
            int tab = line.indexOf('\t');
            for (String section : line.substring(0, tab).strip().split(" ", -1)) {
                skips.add(new Plan.Skip(Integer.parseInt(section), line.substring(tab + 1)));
            }
        }
        skips.sort(Comparator.comparingInt(Plan.Skip::section));
        return skips;
    }
}
