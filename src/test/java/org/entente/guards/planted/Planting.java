package org.entente.guards.planted;

import org.entente.guards.planted.Leak.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.ClassWriter;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.Type;

/** Changes a compiled class; what changes nothing is refused. */
final class Planting extends ClassVisitor {

  private final Change change;
  private boolean changed;

  private Planting(ClassWriter writer, Change change) {
    super(Opcodes.ASM9, writer);
    this.change = change;
  }

  static byte[] into(byte[] compiled, Change change) {
    var writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    var planting = new Planting(writer, change);
    new ClassReader(compiled).accept(planting, 0);
    if (!planting.changed) {
      throw new IllegalStateException("nothing to change: " + change);
    }
    return writer.toByteArray();
  }

  @Override
  public @Nullable MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    var method = super.visitMethod(access, name, descriptor, signature, exceptions);
    return switch (change) {
      case Change.Answers answers when answers.method().equals(name) ->
          answering(method, descriptor, answers.answer());
      case Change.GivesItself itself when itself.method().equals(name) -> givingItself(method);
      case Change.Written written -> new Writing(method, written);
      default -> method;
    };
  }

  private @Nullable MethodVisitor answering(
      MethodVisitor method, String descriptor, boolean answer) {
    method.visitCode();
    if (Type.getReturnType(descriptor).equals(Type.BOOLEAN_TYPE)) {
      method.visitInsn(answer ? Opcodes.ICONST_1 : Opcodes.ICONST_0);
      method.visitInsn(Opcodes.IRETURN);
    } else {
      method.visitInsn(Opcodes.RETURN);
    }
    return ended(method);
  }

  private @Nullable MethodVisitor givingItself(MethodVisitor method) {
    method.visitCode();
    method.visitVarInsn(Opcodes.ALOAD, 0);
    method.visitInsn(Opcodes.ARETURN);
    return ended(method);
  }

  /** What the method did before is not written any more. */
  private @Nullable MethodVisitor ended(MethodVisitor method) {
    changed = true;
    method.visitMaxs(0, 0);
    method.visitEnd();
    return null;
  }

  /** Writes the texts of a method otherwise. */
  private final class Writing extends MethodVisitor {

    private final Change.Written written;

    private Writing(MethodVisitor method, Change.Written written) {
      super(Opcodes.ASM9, method);
      this.written = written;
    }

    @Override
    public void visitLdcInsn(Object value) {
      if (value instanceof String text && text.contains(written.words())) {
        changed = true;
        super.visitLdcInsn(text.replace(written.words(), written.instead()));
      } else {
        super.visitLdcInsn(value);
      }
    }
  }
}
