package org.entente.readings.audit.web;

import java.util.List;
import java.util.Set;
import org.entente.ground.accounts.Role;
import org.entente.ground.shell.Navigation;
import org.springframework.stereotype.Component;

/** The audit trail in the list beside the page, for those who audit. */
@Component
class AuditNavigation implements Navigation {

  @Override
  public List<Entry> entries() {
    return List.of(new Entry(Menu.SIDE, 90, "audit.title", "acts", 'u', Set.of(Role.AUDIT.word())));
  }
}
