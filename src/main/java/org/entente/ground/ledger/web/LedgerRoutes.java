package org.entente.ground.ledger.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.entente.ground.accounts.Needs;
import org.entente.ground.accounts.NodeNeeds;
import org.entente.ground.accounts.Role;
import org.entente.ground.accounts.Visit;
import org.entente.ground.identity.Ids;
import org.entente.ground.ledger.Ledger;
import org.entente.ground.ledger.LedgerProblem;
import org.entente.ground.ledger.Witness;
import org.entente.ground.ledger.Witness.Answer;
import org.entente.ground.ledger.log.Tile;
import org.entente.ground.ledger.log.notes.Note;
import org.entente.ground.problem.Refused;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The addresses of C2SP tlog-tiles and tlog-witness, and the proof of a record. */
@RestController
class LedgerRoutes {

  private static final MediaType TEXT = new MediaType("text", "plain", UTF_8);
  private static final MediaType SIZE = MediaType.parseMediaType("text/x.tlog.size");
  private static final CacheControl FOR_GOOD =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  private final Ledger ledger;
  private final Witness witness;

  LedgerRoutes(Ledger ledger, Witness witness) {
    this.ledger = ledger;
    this.witness = witness;
  }

  @GetMapping("/ledger/checkpoint")
  @NodeNeeds(NodeNeeds.Who.ANYBODY)
  ResponseEntity<String> checkpoint() {
    return ledger
        .findCheckpoint()
        .map(note -> text(HttpStatus.OK, note.written()))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  @GetMapping("/ledger/keys")
  @NodeNeeds(NodeNeeds.Who.ANYBODY)
  ResponseEntity<String> keys() {
    return text(HttpStatus.OK, String.join("\n", ledger.listKeys()) + "\n");
  }

  @GetMapping("/ledger/tile/**")
  @NodeNeeds(NodeNeeds.Who.ANYBODY)
  ResponseEntity<byte[]> tile(HttpServletRequest request) {
    return Tile.read(request.getRequestURI().replaceFirst("^/ledger/", ""))
        .flatMap(ledger::findTile)
        .map(
            hashes ->
                ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_OCTET_STREAM)
                    .cacheControl(FOR_GOOD)
                    .body(hashes))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  @PostMapping(LedgerAddresses.ADD_CHECKPOINT)
  @NodeNeeds(NodeNeeds.Who.ANYBODY)
  ResponseEntity<String> addCheckpoint(HttpServletRequest request) throws IOException {
    var body = request.getInputStream().readNBytes(Note.LONGEST);
    return switch (witness.add(new String(body, UTF_8))) {
      case Answer.Cosigned(var lines) -> text(HttpStatus.OK, lines);
      case Answer.OtherSize(var size) ->
          ResponseEntity.status(HttpStatus.CONFLICT).contentType(SIZE).body(size + "\n");
      case Answer.NotReadable(var why) -> text(HttpStatus.BAD_REQUEST, why + "\n");
      case Answer.UnknownLog() -> text(HttpStatus.NOT_FOUND, "unknown log\n");
      case Answer.NotSignedByIt() -> text(HttpStatus.FORBIDDEN, "not signed by the log\n");
      case Answer.NotGrownFromIt() ->
          text(HttpStatus.UNPROCESSABLE_CONTENT, "the proof does not hold\n");
    };
  }

  private static ResponseEntity<String> text(HttpStatus status, String text) {
    return ResponseEntity.status(status)
        .contentType(TEXT)
        .cacheControl(CacheControl.noStore())
        .body(text);
  }

  /** The proof of the newest revision of a record that is logged, or of the one of a number. */
  @GetMapping("/missions/{mission}/proofs/{id}")
  @Needs({Role.READ, Role.AUDIT})
  ResponseEntity<String> proof(
      @PathVariable String id, @RequestParam Optional<Integer> revision, Visit visit) {
    var proof =
        Ids.read(id)
            .flatMap(record -> ledger.prove(record, revision, visit.audience()))
            .orElseThrow(() -> new Refused(new LedgerProblem.NotInLedger(id)));
    var name = revision.map(number -> id + "-" + number).orElse(id) + ".tlog-proof";
    var attached = ContentDisposition.attachment().filename(name).build();
    return ResponseEntity.ok()
        .contentType(TEXT)
        .header(HttpHeaders.CONTENT_DISPOSITION, attached.toString())
        .body(proof.written());
  }
}
