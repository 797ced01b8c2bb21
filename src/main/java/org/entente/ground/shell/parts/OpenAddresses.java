package org.entente.ground.shell.parts;

import java.util.List;

/**
 * Addresses that a module opens to callers who have not signed in; each method behind one still
 * says that anybody may call it.
 */
public interface OpenAddresses {

  /** Patterns of addresses that anybody may call. */
  List<String> open();

  /** Those of them that are sent to by programs, which hold no session and no token of a form. */
  List<String> fromPrograms();
}
