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
import org.entente.ground.shell.api.Standpoint;
import org.entente.ground.shell.files.Row;
import org.entente.registers.needs.NeedFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.WebRequest;

/** The list of needs for programs. */
@Controller
class NeedApi {

  private final NeedDesk desk;
  private final ApiAnswers answers;

  NeedApi(NeedDesk desk, ApiAnswers answers) {
    this.desk = desk;
    this.answers = answers;
  }

  @GetMapping("/missions/{mission}/api/v1/needs")
  @Needs(Role.READ)
  @Nullable ResponseEntity<byte[]> list(
      HttpServletRequest request, WebRequest asked, Audience audience, Words words) {
    var here = Here.of(request);
    var query = NeedQuery.of(here);
    var listing = new Kept(desk, desk.filter(query, audience), audience, words);
    return answers.page(NeedLine.COLUMNS, query, listing, here, asked);
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
