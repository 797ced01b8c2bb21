package org.entente.ground.live.web;

import static java.util.stream.Collectors.toSet;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.entente.ground.accounts.Needs;
import org.entente.ground.accounts.Role;
import org.entente.ground.accounts.Visit;
import org.entente.ground.live.LiveReaders;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.shell.Here;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * {@code /live?of=activity,party}: an event {@code changed} without content whenever something of
 * these types was written that the reader may read; the page then asks for itself again.
 */
@Controller
class LivePages {

  /** Asks a proxy in between not to hold events back. */
  private static final String UNBUFFERED = "X-Accel-Buffering";

  private final LiveReaders readers;
  private final Audiences audiences;

  LivePages(LiveReaders readers, Audiences audiences) {
    this.readers = readers;
    this.audiences = audiences;
  }

  /** No content tells a browser not to ask again: the page is then as live as any other. */
  @GetMapping(path = "/missions/{mission}/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @Needs(Role.READ)
  ResponseEntity<SseEmitter> live(HttpServletRequest request, Visit visit) {
    var types = Arrays.stream(Here.of(request).value("of").split(",")).collect(toSet());
    return stream(visit, types)
        .map(
            page ->
                ResponseEntity.ok()
                    .cacheControl(CacheControl.noStore().cachePrivate())
                    .header(UNBUFFERED, "no")
                    .body(page))
        .orElseGet(() -> ResponseEntity.noContent().build());
  }

  /** Who looks as others would has pages that stand still, and so has a page of nothing. */
  private Optional<SseEmitter> stream(Visit visit, Set<String> types) {
    var mission = visit.membership().mission();
    var name = visit.person().signInName();
    return visit.asWhom().isPresent() || types.equals(Set.of(""))
        ? Optional.empty()
        : readers.open(name, mission, () -> audiences.of(name, mission), types);
  }
}
