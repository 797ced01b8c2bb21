package org.entente.console;

import org.entente.console.answers.Printer;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the verbs: each takes the printer it answers with, or nothing. */
final class Verbs implements IFactory {

  private final Printer printer;

  Verbs(Printer printer) {
    this.printer = printer;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    for (var constructor : type.getDeclaredConstructors()) {
      var parameters = constructor.getParameterTypes();
      boolean takesPrinter = parameters.length == 1 && parameters[0] == Printer.class;
      if (takesPrinter && constructor.trySetAccessible()) {
        return type.cast(constructor.newInstance(printer));
      }
    }
    return CommandLine.defaultFactory().create(type);
  }
}
