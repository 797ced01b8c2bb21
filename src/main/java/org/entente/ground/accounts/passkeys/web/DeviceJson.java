package org.entente.ground.accounts.passkeys.web;

import org.entente.ground.accounts.AccountProblem;
import org.entente.ground.problem.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What browsers and this node tell each other of passkeys, as JSON of the standard. */
record DeviceJson(JsonMapper mapper) {

  String write(Object asked) {
    return mapper.writeValueAsString(asked);
  }

  /** Refused when it is no answer of a device. */
  <T> T read(String answer, TypeReference<T> type) {
    try {
      return mapper.readValue(answer, type);
    } catch (JacksonException | IllegalArgumentException none) {
      throw (Refused) new Refused(new AccountProblem.PasskeyRefused()).initCause(none);
    }
  }
}
