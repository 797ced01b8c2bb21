package org.entente;

import org.entente.console.Console;

/** The one entry point: reads the verb from the command line and runs it. */
public final class Entente {

  private Entente() {}

  public static void main(String[] args) {
    System.exit(Console.run(args));
  }
}
