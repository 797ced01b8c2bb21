package org.entente.mechanisms.findings.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.entente.ground.accounts.Needs;
import org.entente.ground.accounts.Role;
import org.entente.ground.releasability.Audience;
import org.entente.ground.shell.Here;
import org.entente.ground.shell.Words;
import org.entente.ground.shell.api.ApiAnswers;
import org.entente.ground.shell.api.HeldListing;
import org.entente.ground.shell.api.Resource;
import org.entente.ground.shell.api.Standpoint;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

/** What was noticed, for programs. */
@Controller
class FindingApi implements Resource.Served {

  private static final Resource RESOURCE =
      Resource.of("findings", FindingLine.COLUMNS, "findings.column.", FindingQuery.class);

  private final FindingDesk desk;
  private final ApiAnswers answers;

  FindingApi(FindingDesk desk, ApiAnswers answers) {
    this.desk = desk;
    this.answers = answers;
  }

  @Override
  public Resource resource() {
    return RESOURCE;
  }

  @GetMapping("/missions/{mission}/api/v1/findings")
  @Needs(Role.READ)
  @Nullable ResponseEntity<byte[]> list(
      HttpServletRequest request, WebRequest asked, Audience audience, Words words) {
    var query = FindingQuery.of(Here.of(request));
    var lines = desk.lines(desk.filter(query, audience), audience, words, 0, Integer.MAX_VALUE);
    var listing = HeldListing.of(lines, FindingApi::place, FindingLine::row);
    return answers.page(RESOURCE, query, listing, Here.of(request), asked);
  }

  @GetMapping("/missions/{mission}/api/v1/findings/{id}")
  @Needs(Role.READ)
  @Nullable ResponseEntity<byte[]> one(
      @PathVariable String id, WebRequest asked, Audience audience, Words words) {
    var finding = desk.get(id, audience);
    var line = new FindingLine(finding, desk.words(List.of(finding), audience, words));
    return answers.one(RESOURCE, line.row(), asked);
  }

  /** Ids tell when a finding was noticed. */
  private static Standpoint place(FindingLine line) {
    return new Standpoint(Instant.EPOCH, line.finding().id().value());
  }
}
