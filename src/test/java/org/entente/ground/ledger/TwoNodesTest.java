package org.entente.ground.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.entente.Node;
import org.entente.ground.ledger.LedgerKeys.Signers;
import org.entente.ground.ledger.log.Hash;
import org.entente.ground.ledger.log.Malformed;
import org.entente.ground.ledger.log.Tile;
import org.entente.ground.ledger.log.Tree;
import org.entente.ground.ledger.log.notes.Checkpoint;
import org.entente.ground.ledger.log.notes.Note;
import org.entente.ground.ledger.log.notes.NoteKey;
import org.entente.ground.ledger.log.notes.Submission;
import org.entente.reference.missions.Missions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two real nodes: the one of the ministry is the witness of the one of the coalition. */
class TwoNodesTest {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TempDir private static Path folder;

  private static Signers coalitionKeys;
  private static Signers ministryKeys;
  private static Node coalition;
  private static Node ministry;

  @BeforeAll
  static void bothRun() {
    coalitionKeys = new LedgerKeys(folder.resolve("coalition/ledger").toString(), "").signers();
    ministryKeys =
        new LedgerKeys(folder.resolve("ministry/ledger").toString(), "ministry.example/ledger")
            .signers();
    ministry =
        serve(
            "ministry",
            "entente.ledger.witness-for",
            coalitionKeys.asLog().getFirst().key().toString(),
            "ministry.example/ledger");
    coalition =
        serve(
            "coalition",
            "entente.ledger.witnesses",
            witnessKey() + " " + address(ministry) + "/ledger",
            "");
    coalition.door(Missions.class).create(LedgerNode.mission(coalition), "amina");
  }

  private static Node serve(String name, String setting, String value, String origin) {
    System.setProperty(setting, value);
    System.setProperty("entente.ledger.origin", origin);
    try {
      return Node.serve(folder.resolve(name), "127.0.0.1", 0);
    } finally {
      System.clearProperty(setting);
      System.clearProperty("entente.ledger.origin");
    }
  }

  @AfterAll
  static void bothStop() {
    coalition.close();
    ministry.close();
  }

  private static NoteKey witnessKey() {
    return ministryKeys.asWitness().getFirst().key();
  }

  private static String address(Node node) {
    return "http://127.0.0.1:" + node.port();
  }

  private static HttpResponse<byte[]> get(String path) {
    try {
      var request = HttpRequest.newBuilder(URI.create(address(coalition) + path)).build();
      return HTTP.send(request, BodyHandlers.ofByteArray());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private static Note head() {
    return Note.read(new String(get("/ledger/checkpoint").body(), UTF_8));
  }

  /** The coalition's newest checkpoint, once its witness has signed it. */
  private static Note witnessed() {
    return Awaitility.await()
        .ignoreException(Malformed.class)
        .until(TwoNodesTest::head, note -> !note.signedBy(List.of(witnessKey())).isEmpty());
  }

  private static HttpResponse<String> submit(Submission submission) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(address(ministry) + "/ledger/add-checkpoint"))
            .POST(BodyPublishers.ofString(submission.written()))
            .build();
    return HTTP.send(request, BodyHandlers.ofString());
  }

  /** What the coalition's key signs, true or not. */
  private static Note signed(long size, Hash root) {
    return signed(coalitionKeys.origin(), size, root, coalitionKeys);
  }

  private static Note signed(String origin, long size, Hash root, Signers by) {
    var text = new Checkpoint(origin, size, root).text();
    var signer = by.asLog().getFirst();
    return new Note(text, List.of(signer.sign(text, Instant.now())));
  }

  @Test
  void whatOneNodeRecordsIsSignedByTheOtherWithinMoments() {
    var note = witnessed();

    assertThat(note.signedBy(List.of(witnessKey())).getFirst().at())
        .hasValueSatisfying(at -> assertThat(at).isBeforeOrEqualTo(Instant.now()));
    assertThat(Checkpoint.read(note.text()).origin()).isEqualTo(coalitionKeys.origin());
  }

  @Test
  void whoeverFetchesTheTilesComesToTheRootThatWasSigned() {
    var head = Checkpoint.read(witnessed().text());

    var tree = new Tree(tile -> get("/ledger/" + tile.path()).body(), head.size());

    assertThat(tree.root()).isEqualTo(head.root());
    assertThat(get("/ledger/tile/9/000").statusCode()).isEqualTo(404);
    assertThat(get("/ledger/tile/0/0").statusCode()).isEqualTo(404);
    assertThat(new String(get("/ledger/keys").body(), UTF_8).lines())
        .contains(coalitionKeys.asLog().getFirst().key().toString());
    assertThat(get("/ledger/checkpoint").headers().firstValue("Content-Type"))
        .hasValue("text/plain;charset=UTF-8");
    assertThat(get("/ledger/" + new Tile(0, 0, 1).path()).headers().firstValue("Content-Type"))
        .hasValue("application/octet-stream");
  }

  @Test
  void aWitnessSignsNothingThatIsNotKnownSignedAndGrown() throws Exception {
    long size = Checkpoint.read(witnessed().text()).size();
    var root = Hash.ofLeaf(new byte[] {1});

    var unknown = signed("elsewhere.example/log", size, root, coalitionKeys);
    var forged = signed(coalitionKeys.origin(), size, root, ministryKeys);
    assertThat(submit(new Submission(0, List.of(), unknown)).statusCode()).isEqualTo(404);
    assertThat(submit(new Submission(0, List.of(), forged)).statusCode()).isEqualTo(403);
    assertThat(submit(new Submission(size + 2, List.of(), signed(size + 1, root))).statusCode())
        .isEqualTo(400);

    var stale = submit(new Submission(0, List.of(), signed(size + 1, root)));
    assertThat(stale.statusCode()).isEqualTo(409);
    assertThat(stale.headers().firstValue("Content-Type")).hasValue("text/x.tlog.size");
    assertThat(Long.parseLong(stale.body().strip())).isGreaterThanOrEqualTo(size);
  }

  @Test
  void aWitnessSignsNoOtherHistoryOfALogThatItKnows() throws Exception {
    long size = Checkpoint.read(witnessed().text()).size();
    var other = Hash.ofLeaf(new byte[] {2});

    var rewritten = submit(new Submission(size, List.of(), signed(size, other)));
    var forked = submit(new Submission(size, List.of(other), signed(size + 1, other)));

    assertThat(rewritten.statusCode()).isEqualTo(409);
    assertThat(forked.statusCode()).isEqualTo(422);
    assertThat(ministry.door(CheckpointStore.class).findWitnessed(coalitionKeys.origin()))
        .map(Checkpoint::size)
        .isEqualTo(Optional.of(size));
  }

  @Test
  void aBodyThatIsNoSubmissionIsRefused() throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(address(ministry) + "/ledger/add-checkpoint"))
            .POST(BodyPublishers.ofString("hello"))
            .build();

    assertThat(HTTP.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(400);
  }
}
