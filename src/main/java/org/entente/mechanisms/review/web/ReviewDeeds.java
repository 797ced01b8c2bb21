package org.entente.mechanisms.review.web;

import java.util.List;
import java.util.Optional;
import org.entente.ground.accounts.Needs;
import org.entente.ground.accounts.Role;
import org.entente.ground.accounts.Visit;
import org.entente.ground.problem.Refused;
import org.entente.ground.shell.Words;
import org.entente.mechanisms.review.ReviewProblem;
import org.entente.mechanisms.review.judging.Judgement;
import org.entente.mechanisms.review.judging.Judgements;
import org.entente.mechanisms.review.judging.Judging;
import org.entente.mechanisms.review.queue.Proposing;
import org.entente.mechanisms.review.queue.Reviewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Judging pairs, agreeing, taking back. With a script each answers with the next card alone, and a
 * refusal stands above it; without, each leads there.
 */
@Controller
@RequestMapping("/missions/{mission}/review")
class ReviewDeeds {

  private final ReviewDesk desk;
  private final Judging judging;
  private final Judgements judgements;
  private final Proposing proposing;

  ReviewDeeds(ReviewDesk desk, Judging judging, Judgements judgements, Proposing proposing) {
    this.desk = desk;
    this.judging = judging;
    this.judgements = judgements;
    this.proposing = proposing;
  }

  @PostMapping("/propose")
  @Needs(Role.COORDINATE)
  String propose(Visit visit) {
    var mission = visit.audience().mission();
    proposing.ask(mission, visit.person().signInName());
    return to(visit, "");
  }

  /** Takes the next pair, which is the person's for a while, and leads to it. */
  @PostMapping("/next")
  @Needs({Role.COORDINATE, Role.REPORT})
  String next(Visit visit, Words words, Model page) {
    var next = desk.next(ReviewDesk.reviewer(visit), words.language().locale());
    if (next.isPresent()) {
      return to(visit, "/pairs/" + next.get().brief());
    }
    show(next, Optional.empty(), page);
    return "mechanisms/review/web/next";
  }

  @PostMapping("/pairs/{id}")
  @Needs({Role.COORDINATE, Role.REPORT})
  String judge(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> form,
      @RequestHeader("HX-Request") Optional<String> script,
      Visit visit,
      Words words,
      Model page) {
    var reviewer = ReviewDesk.reviewer(visit);
    return onward(
        () -> {
          var said = judging.judge(ReviewDesk.id(id), Answer.read(form).decision(), reviewer);
          return words.say("review.done." + said.state().word());
        },
        script.isPresent(),
        visit,
        words,
        page);
  }

  @PostMapping("/pairs/{id}/second")
  @Needs(Role.COORDINATE)
  String second(
      @PathVariable String id,
      @RequestParam boolean agrees,
      @RequestParam MultiValueMap<String, String> form,
      Visit visit,
      Words words,
      Model page) {
    var pair = ReviewDesk.id(id);
    var reviewer = ReviewDesk.reviewer(visit);
    try {
      judging.second(pair, agrees, Answer.read(form).seen(), reviewer);
    } catch (Refused refused) {
      return asItIsNow(desk.find(pair, reviewer, words.language().locale()), refused, words, page);
    }
    return to(visit, "");
  }

  /** The pair again, if it changed after it was shown; any other refusal is one. */
  private static String asItIsNow(
      Optional<CardView> view, Refused refused, Words words, Model page) {
    if (!(refused.problem() instanceof ReviewProblem.PairChanged)) {
      throw refused;
    }
    show(view, Optional.of(told(refused, words)), page);
    return "mechanisms/review/web/next";
  }

  @PostMapping("/pairs/{id}/undo")
  @Needs({Role.COORDINATE, Role.REPORT})
  String undo(@PathVariable String id, Visit visit, Words words) {
    var reviewer = ReviewDesk.reviewer(visit);
    var given = judging.known(ReviewDesk.id(id), reviewer);
    judging.takeBack(List.of(given), reviewer);
    return again(given, reviewer, visit, words);
  }

  /** Takes the person's last decision back and lays its pair before them again. */
  @PostMapping("/undo")
  @Needs({Role.COORDINATE, Role.REPORT})
  String undoLast(
      @RequestHeader("HX-Request") Optional<String> script, Visit visit, Words words, Model page) {
    var reviewer = ReviewDesk.reviewer(visit);
    var last = judgements.listSitting(visit.audience()).stream().limit(1).toList();
    var back = judging.takeBack(last, reviewer).getFirst();
    if (script.isEmpty()) {
      return again(back, reviewer, visit, words);
    }
    var reader = words.language().locale();
    var view = desk.find(back.id(), reviewer, reader).or(() -> desk.next(reviewer, reader));
    return card(view, words.say("review.done." + back.state().word()), page);
  }

  /** To the pair of what was taken back, or to the queue that it left meanwhile. */
  private String again(Judgement back, Reviewer reviewer, Visit visit, Words words) {
    var pair = desk.find(back.id(), reviewer, words.language().locale());
    return to(visit, pair.map(it -> "/pairs/" + it.brief()).orElse(""));
  }

  @PostMapping("/undo-sitting")
  @Needs({Role.COORDINATE, Role.REPORT})
  String undoSitting(Visit visit) {
    var sitting = judgements.listSitting(visit.audience());
    judging.takeBack(sitting, ReviewDesk.reviewer(visit));
    return to(visit, "");
  }

  /** What was done, in words. */
  private interface Deed {
    String done();
  }

  private String onward(Deed deed, boolean script, Visit visit, Words words, Model page) {
    if (!script) {
      deed.done();
      return next(visit, words, page);
    }
    var notice = saying(deed, words);
    var next = desk.next(ReviewDesk.reviewer(visit), words.language().locale());
    return card(next, notice, page);
  }

  private static String saying(Deed deed, Words words) {
    try {
      return deed.done();
    } catch (Refused refused) {
      return told(refused, words);
    }
  }

  private static String told(Refused refused, Words words) {
    var problem = refused.problem();
    return words.say("problem." + problem.code(), problem.facts());
  }

  private static String card(Optional<CardView> view, String notice, Model page) {
    show(view, Optional.of(notice), page);
    return "mechanisms/review/web/card";
  }

  private static void show(Optional<CardView> view, Optional<String> notice, Model page) {
    page.addAttribute("view", view);
    page.addAttribute("notice", notice);
  }

  private static String to(Visit visit, String path) {
    return "redirect:/missions/" + visit.missionCode() + "/review" + path;
  }
}
