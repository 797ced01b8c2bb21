package org.entente.mechanisms.intake.sources;

import java.util.Optional;

/**
 * Under which terms a file may be used: its source by name, the licence as the partner states it,
 * whether it may be passed on, and for whom exact places are. What is absent was not said this
 * time, and stays as the source has it.
 */
public record Terms(
    String source, Optional<String> licence, Optional<Boolean> reshare, Optional<Blur> blur) {

  /** The kind of report that a partner sends when nothing else is said. */
  public static final String USUAL_SOURCE = "4W";

  public Terms {
    source = source.isBlank() ? USUAL_SOURCE : source.strip();
    licence = licence.map(String::strip).filter(text -> !text.isEmpty());
  }

  /** Terms that say nothing of exact places. */
  public Terms(String source, Optional<String> licence, Optional<Boolean> reshare) {
    this(source, licence, reshare, Optional.empty());
  }

  /** The same with exact places for fewer readers, or for all. */
  public Terms blurred(Optional<Blur> other) {
    return new Terms(source, licence, reshare, other);
  }

  /** Terms of the usual source, of which no more than the licence was said, if that. */
  public static Terms of(Optional<String> licence) {
    return new Terms(USUAL_SOURCE, licence, Optional.empty());
  }

  /** Whether anything was said that the source has to keep. */
  boolean saySomething() {
    return licence.isPresent() || reshare.isPresent();
  }
}
