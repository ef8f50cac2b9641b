package org.blogimg.jdk24;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.security.PrivilegedAction;
import java.security.PrivilegedActionException;
import java.security.PrivilegedExceptionAction;
import java.util.ArrayList;
import java.util.List;

import javax.security.auth.Subject;

import org.apache.karaf.util.jaas.JaasHelper;
import org.blogimg.jdk24.boot.CurrentSubject;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

final class SubjectRewriterTest {
    private final SubjectRewriter rewriter = new SubjectRewriter();
    private final Subject someone = new Subject();

    @Test
    void karafsHelperShouldRunTheActionForTheSubject() throws Exception {
        PrivilegedAction<Subject> action = CurrentSubject::get;
        Object seen = rewritten(PrivilegedAction.class).invoke(null, someone, action);
        assertSame(someone, seen);
        assertNull(CurrentSubject.get());
    }

    @Test
    void karafsHelperShouldWrapACheckedException() throws Exception {
        PrivilegedExceptionAction<Subject> action = () -> {
            throw new IOException("no");
        };
        Method doAs = rewritten(PrivilegedExceptionAction.class);
        InvocationTargetException thrown =
                assertThrows(InvocationTargetException.class, () -> doAs.invoke(null, someone, action));
        assertInstanceOf(PrivilegedActionException.class, thrown.getCause());
    }

    @Test
    void aThreadMadeInsideShouldInheritTheSubject() throws Exception {
        List<Subject> seen = new ArrayList<>();
        PrivilegedAction<Thread> action = () -> {
            Thread session = new Thread(() -> seen.add(CurrentSubject.get()));
            session.start();
            return session;
        };
        CurrentSubject.doAs(someone, action).join();
        assertEquals(List.of(someone), seen);
    }

    @Test
    void theJdksSubjectShouldAskTheBridge() throws IOException {
        List<String> calls = new ArrayList<>();
        byte[] code = requireNonNull(rewriter.transform(null, "javax/security/auth/Subject", null, null, jdkSubject()));
        new ClassReader(code).accept(new CallsOf("getSubject", calls), 0);
        assertEquals(List.of("org/blogimg/jdk24/boot/CurrentSubject.get"), calls);
    }

    @Test
    void otherClassesShouldStayAsTheyAre() {
        assertNull(rewriter.transform(null, "java/lang/String", null, null, new byte[0]));
    }

    private static byte[] jdkSubject() throws IOException {
        return bytes(Subject.class);
    }

    private Method rewritten(Class<?> action) throws Exception {
        byte[] code = requireNonNull(rewriter.transform(
                null, JaasHelper.class.getName().replace('.', '/'), null, null, bytes(JaasHelper.class)));
        ClassLoader loader = new ClassLoader(getClass().getClassLoader()) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                return name.equals(JaasHelper.class.getName())
                        ? defineClass(name, code, 0, code.length)
                        : super.loadClass(name, resolve);
            }
        };
        return loader.loadClass(JaasHelper.class.getName()).getMethod("doAs", Subject.class, action);
    }

    private static byte[] bytes(Class<?> type) throws IOException {
        try (InputStream in = requireNonNull(type.getResourceAsStream(type.getSimpleName() + ".class"))) {
            return in.readAllBytes();
        }
    }

    /** Collects what one method calls. */
    private static final class CallsOf extends ClassVisitor {
        private final String method;
        private final List<String> calls;

        CallsOf(String method, List<String> calls) {
            super(Opcodes.ASM9);
            this.method = method;
            this.calls = calls;
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] exceptions) {
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitMethodInsn(int opcode, String owner, String called, String calledType, boolean itf) {
                    if (name.equals(method)) {
                        calls.add(owner + "." + called);
                    }
                }
            };
        }
    }
}
