package org.entente.ground.releasability;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The third lock: looks once more at what is about to leave, and stops the whole answer when one
 * labelled thing in it is not for its reader. That it ever stops anything is a bug elsewhere.
 */
@Component
public class Gate {

  private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

  /** Thrown when something was about to leave that its reader may not have. */
  public static final class Stopped extends RuntimeException {
    @java.io.Serial private static final long serialVersionUID = 1L;

    Stopped(String message) {
      super(message);
    }
  }

  /** Passes the thing on unchanged, or stops the answer. */
  public <T> T release(Optional<Audience> audience, T leaving) {
    check(audience, leaving);
    return leaving;
  }

  private void check(Optional<Audience> audience, Object leaving) {
    switch (leaving) {
      case Labelled labelled -> check(audience, labelled);
      case Collection<?> many -> many.forEach(each -> check(audience, each));
      case Map<?, ?> map -> map.values().forEach(each -> check(audience, each));
      case Optional<?> maybe -> maybe.ifPresent(each -> check(audience, each));
      default -> {}
    }
  }

  private void check(Optional<Audience> audience, Labelled labelled) {
    if (audience.isEmpty() || !audience.get().mayRead(labelled.label())) {
      LOG.error("gate stopped a {}", labelled.getClass().getSimpleName());
      throw new Stopped("something was about to be shown that is not for this reader");
    }
    Leaving.note(labelled.label());
  }
}
