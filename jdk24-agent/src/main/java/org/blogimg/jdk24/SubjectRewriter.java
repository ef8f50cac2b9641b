package org.blogimg.jdk24;

import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Sends {@code Subject.getSubject}, which throws since JDK 24, and the two {@code doAs} of Karaf's
 * {@code JaasHelper} (of which several bundles carry a copy) to {@code CurrentSubject}.
 */
final class SubjectRewriter implements ClassFileTransformer {
    private static final String SUBJECT = "javax/security/auth/Subject";
    private static final String KARAF = "org/apache/karaf/util/jaas/JaasHelper";
    private static final String BRIDGE = "org/blogimg/jdk24/boot/CurrentSubject";

    @Override
    public byte @Nullable [] transform(
            @Nullable ClassLoader loader,
            @Nullable String name,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] code) {
        if (SUBJECT.equals(name)) {
            return rewrite(code, "getSubject", "get", "()Ljavax/security/auth/Subject;");
        }
        return KARAF.equals(name) ? rewrite(code, "doAs", "doAs", null) : null;
    }

    private static byte[] rewrite(byte[] code, String method, String target, @Nullable String targetType) {
        ClassReader reader = new ClassReader(code);
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        reader.accept(new MethodSwap(writer, method, target, targetType), 0);
        return writer.toByteArray();
    }

    /** Replaces the body of each method of one name by a call of the bridge. */
    private static final class MethodSwap extends ClassVisitor {
        private final String method;
        private final String target;
        private final @Nullable String targetType;

        MethodSwap(ClassVisitor next, String method, String target, @Nullable String targetType) {
            super(Opcodes.ASM9, next);
            this.method = method;
            this.target = target;
            this.targetType = targetType;
        }

        @Override
        public @Nullable MethodVisitor visitMethod(
                int access, String name, String type, @Nullable String signature, String @Nullable [] exceptions) {
            MethodVisitor out = super.visitMethod(access, name, type, signature, exceptions);
            if (!name.equals(method)) {
                return out;
            }
            call(out, type);
            return null; // the old body goes nowhere
        }

        private void call(MethodVisitor out, String type) {
            out.visitCode();
            if (targetType == null) {
                for (int i = 0; i < Type.getArgumentTypes(type).length; i++) {
                    out.visitVarInsn(Opcodes.ALOAD, i);
                }
            }
            out.visitMethodInsn(Opcodes.INVOKESTATIC, BRIDGE, target, targetType == null ? type : targetType, false);
            out.visitInsn(Opcodes.ARETURN);
            out.visitMaxs(0, 0);
            out.visitEnd();
        }
    }
}
