package org.entente.registers.access.web;

import jakarta.servlet.http.HttpServletRequest;
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

/** Reports of access for programs. */
@Controller
class AccessApi implements Resource.Served {

  private static final Resource RESOURCE =
      Resource.of("access", AccessLine.COLUMNS, "access.column.", AccessQuery.class);

  private final AccessDesk desk;
  private final ApiAnswers answers;

  AccessApi(AccessDesk desk, ApiAnswers answers) {
    this.desk = desk;
    this.answers = answers;
  }

  @Override
  public Resource resource() {
    return RESOURCE;
  }

  @GetMapping("/missions/{mission}/api/v1/access")
  @Needs(Role.READ)
  @Nullable ResponseEntity<byte[]> list(
      HttpServletRequest request, WebRequest asked, Audience audience, Words words) {
    var query = AccessQuery.of(Here.of(request));
    var lines = desk.lines(desk.filter(query, audience), audience, words, 0, Integer.MAX_VALUE);
    var listing = HeldListing.of(lines, AccessApi::place, AccessLine::row);
    return answers.page(RESOURCE, query, listing, Here.of(request), asked);
  }

  @GetMapping("/missions/{mission}/api/v1/access/{id}")
  @Needs(Role.READ)
  @Nullable ResponseEntity<byte[]> one(
      @PathVariable String id, WebRequest asked, Audience audience, Words words) {
    var entry = desk.get(id, audience);
    var line = new AccessLine(entry, desk.words(List.of(entry), audience, words));
    return answers.one(RESOURCE, line.row(), asked);
  }

  private static Standpoint place(AccessLine line) {
    return new Standpoint(line.entry().knownAt(), line.entry().report().id().value());
  }
}
