package org.entente.rigs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.entente.FieldOffice;
import org.entente.RunningNode;
import org.entente.ground.accounts.Role;
import org.entente.ground.database.StoreTest;
import org.entente.mechanisms.review.wells.Field;
import org.entente.mechanisms.review.wells.Wells.Well;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How long a reviewer waits for the next card while 50,000 pairs of 100,000 records wait; the
 * figures are left in {@code target/rigs/review-pace.txt}.
 */
@Tag("rig")
@StoreTest
class ReviewPaceTest {

  private static final Path FIGURES = Path.of("target", "rigs", "review-pace.txt");
  private static final int PAIRS = 50_000;
  private static final int WARM = 30;
  private static final int DECISIONS = 100;
  private static final double MOST_MS = 150;

  private static final Pattern ACTION = Pattern.compile("hx-post=\"([^\"]+/review/pairs/[^\"]+)\"");
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern SEEN =
      Pattern.compile(
          "name=\"left\" value=\"(\\d+)\">\\s*<input[^>]*name=\"right\" value=\"(\\d+)\"");

  @Test
  void theNextCardIsThereWithin150Milliseconds() throws Exception {
    var office = new FieldOffice();
    var field = new Field(office.mission, RunningNode::door);
    field.digMany(
        IntStream.range(0, 2 * PAIRS)
            .mapToObj(number -> new Well("Well " + number, number % 997, number / 2, 1))
            .toList(),
        office.lantern);
    field.propose();
    var amina = office.person("amina", office.bridge, Role.READ, Role.COORDINATE).browser();

    var card = ask(amina, HttpRequest.newBuilder(uri(office.home + "/review/next")).GET());
    var times = new ArrayList<Double>();
    for (int decision = 0; decision < WARM + DECISIONS; decision++) {
      long before = System.nanoTime();
      card = ask(amina, decision(card));
      times.add((System.nanoTime() - before) / 1e6);
    }
    var measured = times.subList(WARM, times.size()).stream().sorted().toList();
    var figures =
        String.format(
            Locale.ROOT,
            "decision to next card, %d pairs waiting: median %.0f ms, p95 %.0f ms, %d bytes%n",
            PAIRS,
            share(measured, 0.5),
            share(measured, 0.95),
            card.length());
    Files.createDirectories(FIGURES.getParent());
    Files.writeString(FIGURES, figures);
    assertThat(share(measured, 0.95)).isLessThan(MOST_MS);
  }

  private static double share(List<Double> sorted, double share) {
    return sorted.get((int) (share * (sorted.size() - 1)));
  }

  private static HttpRequest.Builder decision(String card) {
    var seen = SEEN.matcher(card);
    assertThat(seen.find()).isTrue();
    var form =
        "verdict=distinct&comment=&left=%s&right=%s&_csrf=%s"
            .formatted(seen.group(1), seen.group(2), found(TOKEN, card));
    return HttpRequest.newBuilder(uri(found(ACTION, card)))
        .header("HX-Request", "true")
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(form));
  }

  private static String found(Pattern pattern, String card) {
    var found = pattern.matcher(card);
    assertThat(found.find()).as(card).isTrue();
    return found.group(1);
  }

  private static URI uri(String path) {
    return URI.create(RunningNode.address() + path);
  }

  private static String ask(HttpClient browser, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    var answer = browser.send(request.build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }
}
