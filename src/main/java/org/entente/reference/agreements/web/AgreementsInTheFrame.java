package org.entente.reference.agreements.web;

import java.util.List;
import java.util.Set;
import org.entente.ground.accounts.Role;
import org.entente.ground.shell.Navigation;
import org.springframework.stereotype.Component;

/** The line of the menu that leads to agreements, below that of partners. */
@Component
class AgreementsInTheFrame implements Navigation {

  @Override
  public List<Entry> entries() {
    return List.of(
        new Entry(Menu.SIDE, 61, "agreements.title", "agreements", 'v', Set.of(Role.READ.word())));
  }
}
