package org.blogimg.anonymiser.pack;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The smallest graph of letters that holds a sorted list of words: endings that words share stand in it once. Words are
 * added in order; what can no longer change is merged with its like at once.
 */
final class GraphBuilder {
    private static final class Node {
        private final SortedMap<Character, Node> next = new TreeMap<>();
        private boolean end;
        private int place = -1;

        /** Two nodes are alike when the same letters lead from them to the same nodes. */
        private Object likeness() {
            return List.of(end, List.copyOf(next.keySet()), List.copyOf(next.values()));
        }
    }

    private final Map<Object, Node> known = new HashMap<>();
    private final Node root = new Node();
    private final List<Node> path = new ArrayList<>(List.of(root));
    private String last = "";

    static GraphBuilder of(Set<String> sorted) {
        GraphBuilder graph = new GraphBuilder();
        sorted.forEach(graph::add);
        graph.merge(0);
        return graph;
    }

    private void add(String word) {
        int shared = 0;
        while (shared < Math.min(word.length(), last.length()) && word.charAt(shared) == last.charAt(shared)) {
            shared++;
        }
        merge(shared);
        for (int i = shared; i < word.length(); i++) {
            Node node = new Node();
            path.get(i).next.put(word.charAt(i), node);
            path.add(node);
        }
        path.get(word.length()).end = true;
        last = word;
    }

    private void merge(int depth) {
        for (int i = path.size() - 1; i > depth; i--) {
            Node node = path.remove(i);
            Node alike = known.putIfAbsent(node.likeness(), node);
            if (alike != null) {
                path.get(i - 1).next.put(last.charAt(i - 1), alike);
            }
        }
    }

    /** Edges of a node stand one after another: a letter; then where it leads, whether it is the last, whether a word ends. */
    int write(DataOutputStream out) throws IOException {
        List<Node> order = new ArrayList<>();
        int edges = place(order);
        out.writeInt(edges);
        for (Node node : order) {
            for (char letter : node.next.keySet()) {
                varint(out, letter);
            }
        }
        for (Node node : order) {
            int left = node.next.size();
            for (Node to : node.next.values()) {
                left--;
                int target = to.next.isEmpty() ? 0 : to.place;
                varint(out, (target << 2) | (left == 0 ? 2 : 0) | (to.end ? 1 : 0));
            }
        }
        return edges;
    }

    private int place(List<Node> order) {
        int edges = 0;
        List<Node> open = new ArrayList<>(List.of(root));
        root.place = 0;
        while (!open.isEmpty()) {
            Node node = open.remove(open.size() - 1);
            node.place = edges;
            order.add(node);
            edges += node.next.size();
            for (Node to : node.next.values()) {
                if (to.place < 0 && !to.next.isEmpty()) {
                    to.place = 0;
                    open.add(to);
                }
            }
        }
        return edges;
    }

    private static void varint(DataOutputStream out, int value) throws IOException {
        int left = value;
        while (left > 0x7F) {
            out.writeByte((left & 0x7F) | 0x80);
            left >>>= 7;
        }
        out.writeByte(left);
    }
}
