package org.entente.ground.problem;

import java.io.Serial;
import java.util.Optional;

/**
 * A setting says what it cannot mean; the message names the setting, what was found and what was
 * expected. The node does not start with it, and its operator is told in this one sentence.
 */
public final class SettingWrong extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  public SettingWrong(String setting, String whatIsWrong) {
    super((setting + ": " + whatIsWrong).replaceAll("\\s+", " "));
  }

  /** The wrong setting for which something failed, when it was for one. */
  public static Optional<SettingWrong> behind(Throwable failed) {
    return Optional.of(failed)
        .flatMap(
            each ->
                each instanceof SettingWrong wrong
                    ? Optional.of(wrong)
                    : Optional.ofNullable(each.getCause()).flatMap(SettingWrong::behind));
  }
}
