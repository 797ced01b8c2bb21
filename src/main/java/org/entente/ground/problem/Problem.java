package org.entente.ground.problem;

import java.util.Map;

/**
 * Something Entente refuses, as a value: a record of a module's one sealed list. Its class name is
 * the code of the API, the message key ({@code problem.<code>}) and the field in the log; its
 * components are the arguments of the message.
 */
public interface Problem {

  Kind kind();

  default String code() {
    return getClass().getSimpleName();
  }

  /** The record's components by name, for the message and for the API's problem document. */
  default Map<String, Object> facts() {
    return Facts.of(this);
  }
}
