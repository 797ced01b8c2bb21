package org.entente.ground.accounts.web;

import java.util.List;
import java.util.Set;
import org.entente.ground.accounts.Role;
import org.entente.ground.shell.Navigation;
import org.springframework.stereotype.Component;

/** In the reader's own menu: the own account, and the people for those who look after them. */
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
            Set.of(Role.ADMINISTER.word(), Role.COORDINATE.word())),
        new Entry(
            Menu.READER,
            15,
            "accounts.viewing.title",
            "view-as",
            'x',
            Set.of(Role.COORDINATE.word(), Role.REPORT.word())),
        new Entry(Menu.READER, 20, "accounts.own.title", "/account", 'z', Set.of()),
        new Entry(Menu.READER, 30, "accounts.leaving.own", "leave", 'w', Set.of()));
  }
}
