package org.entente.ground.releasability;

/** Anything that carries a label: the output gate checks it once more before it leaves. */
public interface Labelled {

  /** The number under which the label is interned. */
  int label();
}
