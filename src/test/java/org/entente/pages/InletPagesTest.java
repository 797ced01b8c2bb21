package org.entente.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.FieldOffice.report;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.entente.FieldOffice;
import org.entente.RunningNode.Visitor;
import org.entente.ground.accounts.Role;
import org.entente.ground.database.StoreTest;
import org.entente.ground.identity.Ids;
import org.junit.jupiter.api.Test;

/** Ways in beside the file, and the list of what is being read. */
@StoreTest
class InletPagesTest {

  private static final String WELLS = "Lantern Water Alliance,WASH,XX0101,Drilling of wells,120";

  private final FieldOffice office;

  InletPagesTest() throws IOException {
    office = new FieldOffice();
  }

  @Test
  void cellsPastedFromASpreadsheetAreAReport() throws Exception {
    var grace = office.person("grace", office.lantern, Role.READ, Role.REPORT);
    var page = paste(grace, new String(report(WELLS), StandardCharsets.UTF_8).replace(',', '\t'));

    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> grace.get(page).body().contains("Waiting to be published"));
    assertThat(grace.get(page).body()).contains("pasted.tsv", "adm2.code");
  }

  @Test
  void aNodeThatMayFetchFromNowhereDoesNotAskForAnAddress() throws Exception {
    var grace = office.person("grace", office.lantern, Role.READ, Role.REPORT);

    assertThat(grace.get(office.home + "/imports/new").body())
        .contains("name=\"cells\"")
        .doesNotContain("name=\"address\"");
  }

  @Test
  void jobsAreListedForThoseWhoMayReadWhatTheyAreAbout() throws Exception {
    var grace = office.person("grace", office.lantern, Role.READ, Role.REPORT);
    var otto = office.person("otto", office.bridge, Role.READ);
    var page =
        paste(
            grace,
            new String(report(WELLS), StandardCharsets.UTF_8).replace(',', '\t'),
            "only",
            Ids.brief(office.lantern.value()));
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> grace.get(page).body().contains("Waiting to be published"));

    assertThat(grace.get(office.home + "/jobs").body()).contains("pasted.tsv", "Done");
    assertThat(grace.get(office.home + "/jobs.json").body()).contains("\"state\":\"done\"");
    assertThat(otto.get(office.home + "/jobs").body()).doesNotContain("pasted.tsv");
    assertThat(otto.get(office.home + "/jobs.json").body()).isEqualTo("[]");
  }

  /** Sends the form without a file; the address it leads to. */
  private String paste(Visitor grace, String cells, String... more) throws Exception {
    var fields =
        new String[] {
          "cells", cells,
          "partner", Ids.brief(office.lantern.value()),
          "level", "restricted",
          "licence", "CC BY 4.0",
          "reshare", "yes"
        };
    var all = new String[fields.length + more.length];
    System.arraycopy(fields, 0, all, 0, fields.length);
    System.arraycopy(more, 0, all, fields.length, more.length);
    var answer = grace.post(office.home + "/imports/new", office.home + "/imports", all);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
  }
}
