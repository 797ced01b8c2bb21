package org.entente.ground.accounts.web;

import java.util.List;
import java.util.Set;
import org.entente.ground.accounts.Role;
import org.entente.ground.shell.Navigation;
import org.springframework.stereotype.Component;

/** The people of a mission stand in the reader's own menu, for those who look after them. */
@Component
class AccountsNavigation implements Navigation {

  @Override
  public List<Entry> entries() {
    return List.of(
        new Entry(
            Menu.READER,
            10,
            "accounts.people.title",
            "people",
            'e',
            Set.of(Role.ADMINISTER.word(), Role.COORDINATE.word())));
  }
}
