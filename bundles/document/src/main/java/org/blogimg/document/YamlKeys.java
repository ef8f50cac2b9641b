package org.blogimg.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The keys of YAML front matter, two levels deep, every value as it is written. It reads YAML's nodes and builds no
 * object from them, so a date stays text and an alias is never multiplied.
 */
final class YamlKeys {
    private YamlKeys() {}

    static Map<String, Object> read(String yaml) {
        LoaderOptions limits = new LoaderOptions();
        limits.setMaxAliasesForCollections(10);
        limits.setNestingDepthLimit(20);
        limits.setCodePointLimit(FrontMatterReader.MOST_CHARACTERS + 1);
        limits.setAllowRecursiveKeys(false);
        try {
            Node root = new Yaml(new SafeConstructor(limits)).compose(new java.io.StringReader(yaml));
            if (root == null) {
                return Map.of();
            }
            if (root instanceof MappingNode mapping) {
                return map(mapping, 2);
            }
        } catch (MarkedYAMLException e) {
            throw FrontMatterReader.broken(line(e) + 2, "it is not YAML", mend(String.valueOf(e.getProblem())));
        } catch (YAMLException e) {
            throw FrontMatterReader.broken(1, "its YAML is too deep or too tangled", "Keep to plain keys and values.");
        }
        throw FrontMatterReader.broken(2, "it holds no keys", "Write one key: value on each line.");
    }

    /** Where a quotation mark or bracket was opened that is never closed; else where the reader got stuck. */
    private static int line(MarkedYAMLException e) {
        Mark mark = open(String.valueOf(e.getProblem())) && e.getContextMark() != null
                ? e.getContextMark()
                : e.getProblemMark();
        return mark == null ? 0 : mark.getLine();
    }

    private static boolean open(String problem) {
        return problem.contains("quoted scalar") || problem.contains("end of stream");
    }

    private static String mend(String problem) {
        if (problem.contains("mapping values are not allowed")) {
            return "Put quotation marks around a value that holds a colon.";
        }
        if (problem.contains("TAB") || problem.contains("\\t")) {
            return "Indent with spaces, not with tabs.";
        }
        if (open(problem)) {
            return "Close the quotation mark or bracket that is open there.";
        }
        return "Write one key: value on each line, and quotation marks around values with : # [ ] { } or @ in them.";
    }

    private static Map<String, Object> map(MappingNode mapping, int depth) {
        Map<String, Object> keys = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                keys.put(key.getValue(), value(tuple.getValueNode(), depth - 1));
            }
        }
        return keys;
    }

    private static Object value(Node node, int depth) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        if (node instanceof SequenceNode sequence) {
            List<Object> items = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                if (item instanceof ScalarNode scalar) {
                    items.add(scalar.getValue());
                }
            }
            return items;
        }
        if (node instanceof MappingNode mapping && depth > 0) {
            return map(mapping, depth);
        }
        return Map.of();
    }
}
