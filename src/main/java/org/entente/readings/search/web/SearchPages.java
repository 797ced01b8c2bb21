package org.entente.readings.search.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.ground.accounts.Needs;
import org.entente.ground.accounts.Role;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Gate;
import org.entente.ground.shell.Words;
import org.entente.ground.shell.parts.Findable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Search in a mission, among what its reader may know; blank finds nothing. */
@Controller
class SearchPages {

  private static final String PATH = "/missions/{mission}/search";
  private static final int MOST_OF_A_KIND = 20;

  private final List<Findable> findables;
  private final Gate gate;

  SearchPages(List<Findable> findables, Gate gate) {
    this.findables = findables.stream().sorted(Comparator.comparingInt(Findable::order)).toList();
    this.gate = gate;
  }

  /** One result as JSON: its kind and title in the reader's language, and its address. */
  record FoundLine(String kind, String title, String beside, String href) {}

  /** All results as JSON. */
  record FoundList(String query, List<FoundLine> found) {}

  @GetMapping(PATH)
  @Needs(Role.READ)
  String search(
      @RequestParam(defaultValue = "") String q, Audience audience, Words words, Model page) {
    page.addAttribute("query", q.strip());
    page.addAttribute("groups", groups(q.strip(), audience, words));
    return "readings/search/web/search";
  }

  @GetMapping(path = PATH + ".json", produces = MediaType.APPLICATION_JSON_VALUE)
  @Needs(Role.READ)
  @ResponseBody
  FoundList json(
      @PathVariable String mission,
      @RequestParam(defaultValue = "") String q,
      Audience audience,
      Words words) {
    var below = "/missions/" + mission + "/";
    var lines =
        groups(q.strip(), audience, words).stream()
            .flatMap(group -> group.found().stream().map(it -> line(group, it, below, words)))
            .toList();
    return new FoundList(q.strip(), lines);
  }

  private static FoundLine line(FoundGroup group, Findable.Found found, String below, Words words) {
    return new FoundLine(
        words.say(group.kindKey()), found.title(), found.beside(), below + found.path());
  }

  private List<FoundGroup> groups(String query, Audience audience, Words words) {
    if (query.isEmpty()) {
      return List.of();
    }
    return findables.stream()
        .map(findable -> group(findable, query, audience, words))
        .filter(group -> !group.found().isEmpty())
        .toList();
  }

  /** Asks for one more than is shown, so that the page can say whether there is more. */
  private FoundGroup group(Findable findable, String query, Audience audience, Words words) {
    var found = findable.find(query, audience, words, MOST_OF_A_KIND + 1);
    gate.release(Optional.of(audience), found);
    return new FoundGroup(
        findable.kindKey(),
        found.stream().limit(MOST_OF_A_KIND).toList(),
        found.size() > MOST_OF_A_KIND);
  }
}
