package org.entente.registers.incidents.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.ground.accounts.Needs;
import org.entente.ground.accounts.Role;
import org.entente.ground.releasability.Audience;
import org.entente.ground.shell.Here;
import org.entente.ground.shell.Words;
import org.entente.ground.shell.api.ApiAnswers;
import org.entente.ground.shell.api.Listing;
import org.entente.ground.shell.api.Resource;
import org.entente.ground.shell.api.Standpoint;
import org.entente.ground.shell.files.Row;
import org.entente.registers.incidents.IncidentFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

/** Incidents for programs, as exactly as each reader may know them. */
@Controller
class IncidentApi implements Resource.Served {

  private static final Resource RESOURCE =
      Resource.of("incidents", IncidentLine.COLUMNS, "incidents.column.", IncidentQuery.class);

  private final IncidentDesk desk;
  private final ApiAnswers answers;

  IncidentApi(IncidentDesk desk, ApiAnswers answers) {
    this.desk = desk;
    this.answers = answers;
  }

  @Override
  public Resource resource() {
    return RESOURCE;
  }

  @GetMapping("/missions/{mission}/api/v1/incidents")
  @Needs(Role.READ)
  @Nullable ResponseEntity<byte[]> list(
      HttpServletRequest request, WebRequest asked, Audience audience, Words words) {
    var query = IncidentQuery.of(Here.of(request));
    var listing = new Kept(desk, desk.filter(query, audience), audience, words);
    return answers.page(RESOURCE, query, listing, Here.of(request), asked);
  }

  @GetMapping("/missions/{mission}/api/v1/incidents/{id}")
  @Needs(Role.READ)
  @Nullable ResponseEntity<byte[]> one(
      @PathVariable String id, WebRequest asked, Audience audience, Words words) {
    var entry = desk.get(id, audience);
    var line = new IncidentLine(entry, desk.words(List.of(entry), audience, words));
    return answers.one(RESOURCE, line.row(), asked);
  }

  /** The incidents that a filter keeps. */
  private record Kept(IncidentDesk desk, IncidentFilter filter, Audience audience, Words words)
      implements Listing {

    @Override
    public List<Standpoint> listAfter(Optional<Standpoint> after, int limit) {
      return desk.listAfter(filter, audience, after, limit);
    }

    @Override
    public Stream<Row> rows(List<Standpoint> shown) {
      return desk.linesAt(shown, audience, words).stream().map(IncidentLine::row);
    }
  }
}
