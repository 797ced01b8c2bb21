package org.entente.reference.terminology;

/** A term found for something written: how it was found, and how sure that is (0..1). */
public record Match(Term term, Method method, double confidence) {

  /** The ways in which a written word leads to a term. */
  public enum Method {
    /** The code itself, or a name of the term in a shipped language. */
    EXACT(1.0),
    /** An abbreviation or spelling that the list knows. */
    SPELLING(0.98),
    /** What remains when a heading is cut off: "Operational presence: Health". */
    PREFIX_STRIPPED(0.9),
    /** Several parts of one cell that mean the same: "Santé / Health", "Alojamiento (Shelter)". */
    PARTS_AGREE(0.9);

    private final double confidence;

    Method(double confidence) {
      this.confidence = confidence;
    }
  }

  Match(Term term, Method method) {
    this(term, method, method.confidence);
  }

  public String code() {
    return term.code();
  }
}
