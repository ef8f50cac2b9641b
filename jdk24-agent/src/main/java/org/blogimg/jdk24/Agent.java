package org.blogimg.jdk24;

import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;

import javax.security.auth.Subject;

/** Entry of the agent. On a JDK before 24 it does nothing, so one command line may serve all. */
public final class Agent {
    private static final int FIRST_WITHOUT_SECURITY_MANAGER = 24;

    private Agent() {}

    /** Called by the JVM before {@code main}. */
    public static void premain(String ignored, Instrumentation jvm) throws UnmodifiableClassException {
        if (Runtime.version().feature() < FIRST_WITHOUT_SECURITY_MANAGER) {
            return;
        }
        jvm.addTransformer(new SubjectRewriter(), true);
        jvm.retransformClasses(Subject.class);
    }
}
