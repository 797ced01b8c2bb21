package org.entente.mechanisms.intake.inlets;

/** A file as it came in by some way: what its sender calls it, and its bytes. */
public final class GivenFile {

  private final String name;
  private final byte[] bytes;

  /** The bytes are handed over with it: nobody else changes them any more. */
  public GivenFile(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  public String name() {
    return name;
  }

  public byte[] bytes() {
    return bytes;
  }
}
