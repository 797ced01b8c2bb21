package org.entente.guards.planted;

import java.util.stream.Stream;
import org.entente.guards.planted.Leak.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.asm.AnnotationVisitor;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.ClassWriter;
import org.springframework.asm.Handle;
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

  static byte[] into(byte[] compiled, Leak leak) {
    var writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    var planting = new Planting(writer, leak.change());
    new ClassReader(compiled).accept(planting, 0);
    if (!planting.changed && !leak.isEverywhere()) {
      throw new IllegalStateException("nothing to change: " + leak.change());
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
      case Change.GivesBack back when back.method().equals(name) -> givingBack(method, descriptor);
      case Change.Written written -> new Writing(method, written);
      case Change.Named named -> new Naming(method, named);
      case Change.Unguarded unguarded when unguarded.method().equals(name) ->
          new Unguarding(method);
      case Change.Logged logged when logged.method().equals(name) -> logging(method);
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

  private @Nullable MethodVisitor givingBack(MethodVisitor method, String descriptor) {
    int slots = Type.getArgumentsAndReturnSizes(descriptor) >> 2;
    method.visitCode();
    method.visitVarInsn(Opcodes.ILOAD, slots - 1);
    method.visitInsn(Opcodes.IRETURN);
    return ended(method);
  }

  /** Writes the first thing that the method is given into the log, then goes on. */
  private MethodVisitor logging(MethodVisitor method) {
    changed = true;
    method.visitLdcInsn("planted");
    method.visitMethodInsn(
        Opcodes.INVOKESTATIC,
        "org/slf4j/LoggerFactory",
        "getLogger",
        "(Ljava/lang/String;)Lorg/slf4j/Logger;",
        false);
    method.visitVarInsn(Opcodes.ALOAD, 1);
    method.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL, "java/lang/Object", "toString", "()Ljava/lang/String;", false);
    method.visitMethodInsn(
        Opcodes.INVOKEINTERFACE, "org/slf4j/Logger", "warn", "(Ljava/lang/String;)V", true);
    return method;
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
      super.visitLdcInsn(written(value));
    }

    /** Texts that are joined to others stand in what joins them. */
    @Override
    public void visitInvokeDynamicInsn(
        String name, String descriptor, Handle bootstrap, Object... arguments) {
      var otherwise = Stream.of(arguments).map(this::written).toArray();
      super.visitInvokeDynamicInsn(name, descriptor, bootstrap, otherwise);
    }

    private Object written(Object value) {
      if (value instanceof String text && text.contains(written.words())) {
        changed = true;
        return text.replace(written.words(), written.instead());
      }
      return value;
    }
  }

  /** Reads one constant in place of another of its class. */
  private final class Naming extends MethodVisitor {

    private final Change.Named named;

    private Naming(MethodVisitor method, Change.Named named) {
      super(Opcodes.ASM9, method);
      this.named = named;
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
      boolean meant = opcode == Opcodes.GETSTATIC && name.equals(named.constant());
      changed |= meant;
      super.visitFieldInsn(opcode, owner, meant ? named.instead() : name, descriptor);
    }
  }

  /** Leaves out what says who may call a method. */
  private final class Unguarding extends MethodVisitor {

    private Unguarding(MethodVisitor method) {
      super(Opcodes.ASM9, method);
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
      boolean meant = descriptor.endsWith("/Needs;");
      changed |= meant;
      return meant ? null : super.visitAnnotation(descriptor, visible);
    }
  }
}
