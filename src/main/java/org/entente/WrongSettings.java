package org.entente;

import org.entente.ground.problem.SettingWrong;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;

/** Keeps a wrong setting from being logged as a fault of the program: the caller says it. */
final class WrongSettings implements SpringBootExceptionReporter {

  /** Made by Spring Boot, by reflection. */
  WrongSettings(ConfigurableApplicationContext starting) {
    assert starting != null;
  }

  @Override
  public boolean reportException(Throwable failed) {
    return SettingWrong.behind(failed).isPresent();
  }
}
