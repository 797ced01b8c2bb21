package org.entente.registers.activities.web;

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
import org.entente.registers.activities.ActivityFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

/** The list of activities for programs, without what its source does not let pass on. */
@Controller
class ActivityApi implements Resource.Served {

  private static final Resource RESOURCE =
      Resource.of("activities", ActivityLine.COLUMNS, "activities.column.", ActivityQuery.class);

  private final ActivityDesk desk;
  private final ApiAnswers answers;

  ActivityApi(ActivityDesk desk, ApiAnswers answers) {
    this.desk = desk;
    this.answers = answers;
  }

  @Override
  public Resource resource() {
    return RESOURCE;
  }

  @GetMapping("/missions/{mission}/api/v1/activities")
  @Needs(Role.READ)
  @Nullable ResponseEntity<byte[]> list(
      HttpServletRequest request, WebRequest asked, Audience audience, Words words) {
    var here = Here.of(request);
    var query = ActivityQuery.of(here);
    var listing = new Passed(desk, desk.filter(query, audience), audience, words);
    return answers.page(RESOURCE, query, listing, here, asked);
  }

  @GetMapping("/missions/{mission}/api/v1/activities/{id}")
  @Needs(Role.READ)
  @Nullable ResponseEntity<byte[]> one(
      @PathVariable String id, WebRequest asked, Audience audience, Words words) {
    return answers.one(RESOURCE, desk.passedOn(id, audience, words).row(), asked);
  }

  /** What may be passed on of the activities that a filter keeps. */
  private record Passed(ActivityDesk desk, ActivityFilter filter, Audience audience, Words words)
      implements Listing {

    @Override
    public List<Standpoint> listAfter(Optional<Standpoint> after, int limit) {
      return desk.listAfter(desk.filterOfFile(filter, audience), audience, after, limit);
    }

    @Override
    public Stream<Row> rows(List<Standpoint> shown) {
      return desk.linesAt(shown, audience, words).stream().map(ActivityLine::row);
    }

    @Override
    public long withheld() {
      return desk.countWithheld(filter, audience);
    }
  }
}
