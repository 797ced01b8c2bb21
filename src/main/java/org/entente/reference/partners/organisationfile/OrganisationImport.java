package org.entente.reference.partners.organisationfile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.entente.ground.history.Act;
import org.entente.ground.releasability.Audience;
import org.entente.reference.partners.NewOrganisation;
import org.entente.reference.partners.Partners;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes organisation lists into the register of partners. */
@Component
public class OrganisationImport {

  private final Partners partners;

  OrganisationImport(Partners partners) {
    this.partners = partners;
  }

  /**
   * Takes a list for the audience's own party, which owns what is new in it, in one transaction.
   * Parties of other owners stay as they are: rows that would change them are rejected.
   */
  @Transactional
  public OrganisationReceipt take(OrganisationFile list, Audience audience, int label, Act act) {
    var known = partners.listEach(audience);
    var reading = new ListReading(list.file(), known, audience.party());
    var created = new ArrayList<NewOrganisation>();
    var changed = new ArrayList<Partners.Entry>();
    var issues = new ArrayList<LineIssue>();
    for (var line : list.lines()) {
      switch (reading.read(line)) {
        case LineOutcome.Created(var organisation) -> created.add(organisation);
        case LineOutcome.Changed(var entry) -> changed.add(entry);
        case LineOutcome.Rejected(var why) -> issues.add(why);
        case LineOutcome.Unchanged() -> {}
      }
    }
    partners.register(created, audience.party(), label, act);
    partners.record(changed, act);
    return receipt(list, created.size(), changed.size(), issues, reading.remarks());
  }

  private static OrganisationReceipt receipt(
      OrganisationFile list,
      int created,
      int changed,
      List<LineIssue> rejections,
      List<LineIssue> remarks) {
    int read = list.lines().size();
    int unchanged = read - created - changed - rejections.size();
    var issues = new ArrayList<>(rejections);
    issues.addAll(remarks);
    issues.sort(Comparator.comparingLong(LineIssue::row));
    return new OrganisationReceipt(
        list.file(),
        read,
        created,
        changed,
        unchanged,
        rejections.size(),
        list.ignoredColumns(),
        issues);
  }
}
