package org.blogimg.testkit;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/** Uses a bundle's classes in a loader of their own and says what of it is there when it should be gone. */
final class Leftovers {
    /** Threads that Java and the test's own servers start and end when they like. */
    private static final Set<String> NOT_THEIRS = Set.of(
            "HttpClient-",
            "ForkJoinPool",
            "CompletableFutureDelay",
            "Common-Cleaner",
            "Cleaner-",
            "Java2D",
            "AWT-",
            "Keep-Alive",
            "process reaper",
            "Attach Listener",
            "junit-");

    private static final int LOOKS = 60;
    private static final int LOOK_MILLIS = 100;
    private static final int JOIN_MILLIS = 3_000;

    private Leftovers() {}

    /** Empty where all is gone. The use runs twice; first with the classes at hand, so that Java itself is warm. */
    static List<String> of(Class<?> test, Consumer<CleanStopContract> use) {
        ExecutorService caller = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "leftovers-caller");
            thread.setDaemon(true);
            return thread;
        });
        try {
            Set<String> wide = JvmWide.now();
            run(caller, () -> once(test, use));
            Set<Thread> threads = Thread.getAllStackTraces().keySet();
            ReferenceQueue<ClassLoader> gone = new ReferenceQueue<>();
            WeakReference<ClassLoader> loader = isolated(caller, test, use, gone);
            List<String> left = new ArrayList<>(threadsBeside(threads));
            JvmWide.now().stream().filter(each -> !wide.contains(each)).forEach(left::add);
            if (left.isEmpty()) {
                reachable(caller, loader, gone).ifPresent(left::add);
            }
            return left;
        } finally {
            caller.shutdownNow();
        }
    }

    /** In a method of its own, so that no variable holds the loader. */
    private static WeakReference<ClassLoader> isolated(
            ExecutorService caller, Class<?> test, Consumer<CleanStopContract> use, ReferenceQueue<ClassLoader> gone) {
        BundleLoader loader = BundleLoader.of(test);
        run(caller, () -> {
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            thread.setContextClassLoader(loader);
            try {
                once(loader.again(test), use);
            } finally {
                thread.setContextClassLoader(before);
            }
        });
        return new WeakReference<>(loader, gone);
    }

    private static void once(Class<?> test, Consumer<CleanStopContract> use) {
        CleanStopContract instance = BundleLoader.instance(test);
        try {
            use.accept(instance);
        } finally {
            instance.afterwards();
        }
    }

    private static void run(ExecutorService caller, Runnable work) {
        try {
            caller.submit(work).get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        } catch (ExecutionException broken) {
            throw new IllegalStateException("it does not work in a class loader of its own", broken.getCause());
        }
    }

    private static Set<String> threadsBeside(Set<Thread> before) {
        Set<String> left = new TreeSet<>();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            boolean theirs = NOT_THEIRS.stream().noneMatch(thread.getName()::startsWith);
            if (theirs && !before.contains(thread) && !ends(thread)) {
                left.add("a thread: " + thread.getName());
            }
        }
        return left;
    }

    private static boolean ends(Thread thread) {
        try {
            thread.join(JOIN_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return !thread.isAlive();
    }

    private static java.util.Optional<String> reachable(
            ExecutorService caller, WeakReference<ClassLoader> loader, ReferenceQueue<ClassLoader> gone) {
        if (collected(loader, gone)) {
            return java.util.Optional.empty();
        }
        caller.shutdown();
        try {
            caller.awaitTermination(JOIN_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return java.util.Optional.of(
                collected(loader, gone)
                        ? "a ThreadLocal on the thread that called"
                        : "its class loader: held by a shutdown hook, a thread, a registration or a cache of the JVM");
    }

    private static boolean collected(WeakReference<ClassLoader> loader, ReferenceQueue<ClassLoader> gone) {
        for (int look = 0; look < LOOKS && loader.get() != null; look++) {
            System.gc();
            try {
                @Nullable Object cleared = gone.remove(LOOK_MILLIS);
                if (cleared != null) {
                    return true;
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return loader.get() == null;
    }
}
