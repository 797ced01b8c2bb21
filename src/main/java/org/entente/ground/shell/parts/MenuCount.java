package org.entente.ground.shell.parts;

import java.util.Set;
import org.entente.ground.releasability.Audience;

/** How much waits behind an entry of the menu; each module with such an entry gives a bean. */
public interface MenuCount {

  /** As many as this are told as more than can be read at a glance; none need be counted beyond. */
  int MANY = 1000;

  /** The message key of the entry. */
  String messageKey();

  /** How much waits for this audience in these roles, by their words; nothing is said of none. */
  long count(Audience audience, Set<String> roles);
}
