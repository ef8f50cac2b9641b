package org.blogimg.itests.house;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import org.jspecify.annotations.Nullable;

/** Reads Java sources with the compiler's own parser. */
final class Sources {
    /** One method with a body. */
    record Method(String name, int lines, int nesting, int parameters) {}

    /** One catch of everything. */
    record BroadCatch(String where) {}

    /** What a file holds. */
    record Found(List<Method> methods, List<BroadCatch> broadCatches) {}

    private Sources() {}

    static Found read(List<Path> files) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Found found = new Found(new ArrayList<>(), new ArrayList<>());
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                new Reader(unit, positions, found).scan(unit, null);
            }
        }
        return found;
    }

    private static final class Reader extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final LineMap lines;
        private final Found found;
        private String type = "";

        Reader(CompilationUnitTree unit, SourcePositions positions, Found found) {
            this.unit = unit;
            this.positions = positions;
            this.lines = unit.getLineMap();
            this.found = found;
        }

        @Override
        public @Nullable Void visitClass(ClassTree tree, @Nullable Void none) {
            String outer = type;
            type = outer.isEmpty() ? tree.getSimpleName().toString() : outer + "." + tree.getSimpleName();
            super.visitClass(tree, none);
            type = outer;
            return none;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree tree, @Nullable Void none) {
            BlockTree body = tree.getBody();
            if (body != null && positions.getEndPosition(unit, body) >= 0) {
                boolean constructor = tree.getName().contentEquals("<init>");
                found.methods()
                        .add(new Method(
                                unit.getPackageName() + "." + type + "#" + tree.getName(),
                                line(tree, true) - line(tree, false) + 1,
                                Depth.of(body),
                                constructor ? 0 : tree.getParameters().size()));
            }
            return super.visitMethod(tree, none);
        }

        @Override
        public @Nullable Void visitCatch(CatchTree tree, @Nullable Void none) {
            String caught = tree.getParameter().getType().toString();
            if (caught.matches("(java\\.lang\\.)?(Exception|Throwable|Error|RuntimeException)")) {
                found.broadCatches().add(new BroadCatch(unit.getPackageName() + "." + type));
            }
            return super.visitCatch(tree, none);
        }

        private int line(Tree tree, boolean end) {
            long at = end ? positions.getEndPosition(unit, tree) : positions.getStartPosition(unit, tree);
            return (int) lines.getLineNumber(at);
        }
    }

    /** How deep statements stand within statements. */
    private static final class Depth extends TreeScanner<@Nullable Void, @Nullable Void> {
        private int now;
        private int deepest;

        static int of(BlockTree body) {
            Depth depth = new Depth();
            for (StatementTree statement : body.getStatements()) {
                depth.scan(statement, null);
            }
            return depth.deepest;
        }

        private void deeper(Runnable inside) {
            now++;
            deepest = Math.max(deepest, now);
            inside.run();
            now--;
        }

        @Override
        public @Nullable Void visitIf(IfTree tree, @Nullable Void none) {
            deeper(() -> scan(tree.getThenStatement(), none));
            StatementTree other = tree.getElseStatement();
            if (other instanceof IfTree) {
                scan(other, none);
            } else if (other != null) {
                deeper(() -> scan(other, none));
            }
            return none;
        }

        @Override
        public @Nullable Void visitForLoop(ForLoopTree tree, @Nullable Void none) {
            deeper(() -> super.visitForLoop(tree, none));
            return none;
        }

        @Override
        public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree tree, @Nullable Void none) {
            deeper(() -> super.visitEnhancedForLoop(tree, none));
            return none;
        }

        @Override
        public @Nullable Void visitWhileLoop(WhileLoopTree tree, @Nullable Void none) {
            deeper(() -> super.visitWhileLoop(tree, none));
            return none;
        }

        @Override
        public @Nullable Void visitDoWhileLoop(DoWhileLoopTree tree, @Nullable Void none) {
            deeper(() -> super.visitDoWhileLoop(tree, none));
            return none;
        }

        @Override
        public @Nullable Void visitTry(TryTree tree, @Nullable Void none) {
            deeper(() -> super.visitTry(tree, none));
            return none;
        }

        @Override
        public @Nullable Void visitSwitch(SwitchTree tree, @Nullable Void none) {
            deeper(() -> super.visitSwitch(tree, none));
            return none;
        }

        @Override
        public @Nullable Void visitCase(CaseTree tree, @Nullable Void none) {
            return super.visitCase(tree, none);
        }

        @Override
        public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void none) {
            if (tree.getBodyKind() == LambdaExpressionTree.BodyKind.STATEMENT) {
                deeper(() -> super.visitLambdaExpression(tree, none));
                return none;
            }
            return super.visitLambdaExpression(tree, none);
        }
    }
}
