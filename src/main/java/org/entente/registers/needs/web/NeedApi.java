package org.entente.registers.needs.web;

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
import org.entente.registers.needs.NeedFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

/** The list of needs for programs. */
@Controller
class NeedApi implements Resource.Served {

  private static final Resource RESOURCE =
      Resource.of("needs", NeedLine.COLUMNS, "needs.column.", NeedQuery.class);

  private final NeedDesk desk;
  private final ApiAnswers answers;

  NeedApi(NeedDesk desk, ApiAnswers answers) {
    this.desk = desk;
    this.answers = answers;
  }

  @Override
  public Resource resource() {
    return RESOURCE;
  }

  @GetMapping("/missions/{mission}/api/v1/needs")
  @Needs(Role.READ)
  @Nullable ResponseEntity<byte[]> list(
      HttpServletRequest request, WebRequest asked, Audience audience, Words words) {
    var here = Here.of(request);
    var query = NeedQuery.of(here);
    var listing = new Kept(desk, desk.filter(query, audience), audience, words);
    return answers.page(RESOURCE, query, listing, here, asked);
  }

  @GetMapping("/missions/{mission}/api/v1/needs/{id}")
  @Needs(Role.READ)
  @Nullable ResponseEntity<byte[]> one(
      @PathVariable String id, WebRequest asked, Audience audience, Words words) {
    var entry = desk.get(id, audience);
    var line = new NeedLine(entry, desk.words(List.of(entry), audience, words));
    return answers.one(RESOURCE, line.row(), asked);
  }

  /** The needs that a filter keeps. */
  private record Kept(NeedDesk desk, NeedFilter filter, Audience audience, Words words)
      implements Listing {

    @Override
    public List<Standpoint> listAfter(Optional<Standpoint> after, int limit) {
      return desk.listAfter(filter, audience, after, limit);
    }

    @Override
    public Stream<Row> rows(List<Standpoint> shown) {
      return desk.linesAt(shown, audience, words).stream().map(NeedLine::row);
    }
  }
}
