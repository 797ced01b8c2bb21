package org.entente.registers.situations.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import org.entente.ground.shell.Faults;
import org.entente.ground.shell.Faults.Fault;
import org.entente.ground.shell.Words;
import org.entente.registers.situations.Situation.Content;
import org.entente.registers.situations.Situation.Texts;
import org.springframework.util.MultiValueMap;

/** What a form says of a report, as it was typed. */
public record SituationForm(String title, String on, String summary, String concerns, String next) {

  static SituationForm blank(String title, LocalDate today) {
    return new SituationForm(title, today.toString(), "", "", "");
  }

  static SituationForm of(Content content) {
    var texts = content.texts();
    return new SituationForm(
        content.title(), content.on().toString(), texts.summary(), texts.concerns(), texts.next());
  }

  static SituationForm read(MultiValueMap<String, String> form) {
    return new SituationForm(
        first(form, "title"),
        first(form, "on"),
        first(form, "summary"),
        first(form, "concerns"),
        first(form, "next"));
  }

  private static String first(MultiValueMap<String, String> form, String name) {
    return Optional.ofNullable(form.getFirst(name)).map(String::strip).orElse("");
  }

  /** What is wrong, in the order of the fields; no day after today is one of a situation. */
  Faults faults(LocalDate today, Words words) {
    var faults = new ArrayList<Fault>();
    if (title.isEmpty()) {
      faults.add(new Fault("title", words.say("situations.fault.title")));
    }
    if (day().filter(on -> !on.isAfter(today)).isEmpty()) {
      faults.add(new Fault("on", words.say("situations.fault.on", "today", words.day(today))));
    }
    return new Faults(faults);
  }

  /** The report; only for a form in which nothing is wrong. */
  Content content() {
    return new Content(
        title, day().orElseThrow(), new Texts(summary, concerns, next), Optional.empty());
  }

  private Optional<LocalDate> day() {
    try {
      return Optional.of(LocalDate.parse(on));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }
}
