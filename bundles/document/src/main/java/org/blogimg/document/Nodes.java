package org.blogimg.document;

import java.util.Iterator;
import java.util.NoSuchElementException;

import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** Walks a tree of nodes without a stack, so that no nesting can exhaust one. */
final class Nodes implements Iterator<Node> {
    private final Node root;
    private @Nullable Node upcoming;
    private int depth;

    private Nodes(Node root) {
        this.root = root;
        this.upcoming = root;
    }

    /** The node itself and all below it, in the order of the text. */
    static Iterable<Node> of(Node root) {
        return () -> new Nodes(root);
    }

    /** How deep the deepest node lies. */
    static int depth(Node root) {
        Nodes nodes = new Nodes(root);
        int deepest = 0;
        while (nodes.hasNext()) {
            nodes.next();
            deepest = Math.max(deepest, nodes.depth);
        }
        return deepest;
    }

    @Override
    public boolean hasNext() {
        return upcoming != null;
    }

    @Override
    public Node next() {
        Node node = upcoming;
        if (node == null) {
            throw new NoSuchElementException();
        }
        upcoming = after(node);
        return node;
    }

    private @Nullable Node after(Node node) {
        if (node.getFirstChild() != null) {
            depth++;
            return node.getFirstChild();
        }
        Node at = node;
        while (at != null && at != root) {
            if (at.getNext() != null) {
                return at.getNext();
            }
            at = at.getParent();
            depth--;
        }
        return null;
    }
}
