package org.entente.mechanisms.findings.web;

import java.util.List;
import java.util.Set;
import org.entente.ground.releasability.Audience;
import org.entente.ground.shell.Navigation;
import org.entente.ground.shell.parts.MenuCount;
import org.entente.mechanisms.findings.FindingFilter;
import org.entente.mechanisms.findings.Findings;
import org.springframework.stereotype.Component;

/** Findings in the list beside the page, with how many wait that concern the reader's own. */
@Component
class FindingsNavigation implements Navigation, MenuCount {

  static final String TITLE = "findings.title";

  private final Findings findings;

  FindingsNavigation(Findings findings) {
    this.findings = findings;
  }

  @Override
  public List<Entry> entries() {
    return List.of(Entry.side(25, TITLE, "findings", 'o'));
  }

  @Override
  public String messageKey() {
    return TITLE;
  }

  @Override
  public long count(Audience audience, Set<String> roles) {
    return roles.contains("read")
        ? findings.count(FindingFilter.waiting().concerning(audience.party()), audience)
        : 0;
  }
}
