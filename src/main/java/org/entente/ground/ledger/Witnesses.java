package org.entente.ground.ledger;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.entente.ground.ledger.CheckpointStore.Stored;
import org.entente.ground.ledger.log.Malformed;
import org.entente.ground.ledger.log.Tree;
import org.entente.ground.ledger.log.notes.Note;
import org.entente.ground.ledger.log.notes.NoteKey;
import org.entente.ground.ledger.log.notes.Submission;
import org.entente.ground.problem.SettingWrong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Asks the witnesses in the settings to sign the newest checkpoint, and keeps what they sign. One
 * that does not answer in time is asked again with the next checkpoint; none is waited for.
 */
@Component
public class Witnesses {

  private static final Logger LOG = LoggerFactory.getLogger(Witnesses.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int OK = 200;
  private static final int CONFLICT = 409;

  /** A witness: by which key it signs, and the address below which it is asked. */
  record Peer(NoteKey key, URI address) {}

  private final CheckpointStore store;
  private final TileStore tiles;
  private final List<Peer> peers;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  Witnesses(
      CheckpointStore store,
      TileStore tiles,
      @Value("${entente.ledger.witnesses:}") String witnesses) {
    this.store = store;
    this.tiles = tiles;
    this.peers =
        Stream.of(witnesses.split(","))
            .map(String::strip)
            .filter(it -> !it.isEmpty())
            .map(Witnesses::peer)
            .toList();
  }

  /** Reads a key and an address, parted by a blank. */
  private static Peer peer(String written) {
    var words = written.split("\\s+", -1);
    if (words.length != 2) {
      throw new SettingWrong(
          "entente.ledger.witnesses", "expected “key address, key address”, found: " + written);
    }
    return new Peer(
        NoteKey.read(words[0]), URI.create(words[1].replaceAll("/$", "") + "/add-checkpoint"));
  }

  /** Asks each witness that has not signed the newest checkpoint yet; counts those that did now. */
  public int ask() throws InterruptedException {
    var newest = store.findNewest();
    return newest.isPresent() ? ask(newest.get()) : 0;
  }

  private int ask(Stored newest) throws InterruptedException {
    int signed = 0;
    for (var peer : peers) {
      long known = store.sizeKnownTo(peer.key().toString());
      if (known < newest.size() && ask(peer, known, newest)) {
        signed++;
      }
    }
    return signed;
  }

  private boolean ask(Peer peer, long known, Stored newest) throws InterruptedException {
    try {
      var answer = send(peer, known, newest);
      if (answer.statusCode() == CONFLICT) {
        long theirs = Long.parseLong(answer.body().strip());
        answer = theirs == known ? answer : send(peer, theirs, newest);
      }
      return answer.statusCode() == OK ? keep(peer, newest, answer.body()) : refused(peer, answer);
    } catch (IOException | Malformed | NumberFormatException failed) {
      LOG.warn("witness {} did not sign: {}", peer.key().name(), failed.getMessage());
      return false;
    }
  }

  private HttpResponse<String> send(Peer peer, long known, Stored newest)
      throws IOException, InterruptedException {
    var proof = new Tree(tiles, newest.size()).consistency(known);
    var body = new Submission(known, proof, newest.note()).written();
    return http.send(
        HttpRequest.newBuilder(peer.address())
            .timeout(PATIENCE)
            .header("Content-Type", "text/plain; charset=utf-8")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  /** Keeps the lines that verify; a witness may sign with keys that are not known here. */
  private boolean keep(Peer peer, Stored newest, String lines) {
    var text = newest.note().text();
    var good =
        lines
            .lines()
            .map(Note.Signature::read)
            .filter(line -> !new Note(text, List.of(line)).signedBy(List.of(peer.key())).isEmpty())
            .toList();
    good.forEach(line -> store.addCosignature(newest.size(), peer.key().toString(), line));
    return !good.isEmpty();
  }

  private static boolean refused(Peer peer, HttpResponse<String> answer) {
    LOG.warn("witness {} answered {}", peer.key().name(), answer.statusCode());
    return false;
  }
}
