package org.entente.ground.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.entente.FieldOffice;
import org.entente.RunningNode;
import org.entente.RunningNode.Visitor;
import org.entente.ground.accounts.Role;
import org.entente.ground.database.StoreTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Grace is of Lantern, Otto of Stone Bridge; both have the list of activities open. */
@StoreTest
class LivePagesTest {

  private static final Duration SOON = Duration.ofSeconds(20);

  private FieldOffice office;
  private Visitor grace;
  private Visitor otto;

  @BeforeEach
  void bothAreSignedIn() throws Exception {
    office = new FieldOffice();
    grace = office.person("grace", office.lantern, Role.READ);
    otto = office.person("otto", office.bridge, Role.READ);
  }

  @Test
  void anOpenPageIsToldWhenSomethingWasWrittenThatItsReaderMayRead() throws Exception {
    try (var page = open(grace, "activity")) {
      office.publish(office.lantern, wells("for few"), office.lantern);

      assertThat(page.changed()).isTrue();
    }
  }

  @Test
  void whatOneMayNotReadIsNotToldOf() throws Exception {
    var readable = new AtomicBoolean();
    try (var page = open(otto, "activity")) {
      office.publish(office.lantern, wells("for few"), office.lantern);
      readable.set(true);
      office.publish(office.lantern, wells("for all"));

      assertThat(page.changed(readable)).isTrue();
    }
  }

  @Test
  void aPageIsNotToldOfWhatItDoesNotShow() throws Exception {
    var ofItsKind = new AtomicBoolean();
    try (var page = open(grace, "party")) {
      office.publish(office.lantern, wells("for all"));
      ofItsKind.set(true);
      office.publish(
          office.lantern, FieldOffice.report("Quiet River Trust,Health,XX0102,Clinic,90"));

      assertThat(page.changed(ofItsKind)).isTrue();
    }
  }

  @Test
  void whoTakesNoPartHasNoStreamAndAStreamSaysNothingButThatSomethingChanged() throws Exception {
    assertThat(otto.get("/missions/nothing-of-the-kind/live?of=activity").statusCode())
        .isEqualTo(404);
    try (var page = open(grace, "activity")) {
      office.publish(office.lantern, wells("secret words"));

      assertThat(page.changed()).isTrue();
      assertThat(page.lines).allMatch(line -> line.matches("(event:changed|data:|:)?"));
    }
  }

  private static byte[] wells(String title) {
    return FieldOffice.report("Lantern Water Alliance,WASH,XX0101," + title + ",400");
  }

  private Page open(Visitor reader, String types) throws Exception {
    var request =
        HttpRequest.newBuilder(
                URI.create(RunningNode.address() + office.home + "/live?of=" + types))
            .build();
    var answer = reader.browser().send(request, BodyHandlers.ofLines());
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/event-stream");
    return new Page(answer, new LinkedBlockingQueue<>()).reading();
  }

  /** A page that hears, until it is closed. */
  private record Page(HttpResponse<Stream<String>> answer, BlockingQueue<String> lines)
      implements AutoCloseable {

    Page reading() throws InterruptedException {
      Thread.startVirtualThread(() -> answer.body().forEach(lines::add));
      assertThat(lines.poll(SOON.toSeconds(), TimeUnit.SECONDS)).startsWith(":");
      return this;
    }

    boolean changed() throws InterruptedException {
      return changed(new AtomicBoolean(true));
    }

    /** Waits for the first change; whether the other had happened by then. */
    boolean changed(AtomicBoolean other) throws InterruptedException {
      String line;
      do {
        line = lines.poll(SOON.toSeconds(), TimeUnit.SECONDS);
      } while (line != null && !line.equals("event:changed"));
      return line != null && other.get();
    }

    @Override
    public void close() {
      answer.body().close();
    }
  }
}
