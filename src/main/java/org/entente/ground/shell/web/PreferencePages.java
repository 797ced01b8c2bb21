package org.entente.ground.shell.web;

import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.ground.shell.Here;
import org.entente.ground.shell.Language;
import org.entente.ground.shell.Phrasebook;
import org.entente.ground.shell.Preferences.Choice;
import org.entente.ground.shell.Preferences.Density;
import org.entente.ground.shell.Preferences.Shortcuts;
import org.entente.ground.shell.Preferences.Theme;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Changes what this browser prefers by a plain link, and goes back. It touches nothing but a
 * cookie, so it needs no form; it goes back to this node only.
 */
@Controller
final class PreferencePages {

  private static final Duration A_YEAR = Duration.ofDays(365);

  private final Phrasebook phrasebook;

  PreferencePages(Phrasebook phrasebook) {
    this.phrasebook = phrasebook;
  }

  @GetMapping("/{preference:language|theme|density|shortcuts}")
  ResponseEntity<Void> prefer(
      @PathVariable String preference,
      @RequestParam String to,
      @RequestParam(defaultValue = "/") String back) {
    if (!choices(preference).contains(to)) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    var cookie =
        ResponseCookie.from(Frames.COOKIE + preference, to)
            .path("/")
            .maxAge(A_YEAR)
            .sameSite("Lax")
            .build();
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header(HttpHeaders.SET_COOKIE, cookie.toString())
        .header(HttpHeaders.LOCATION, Here.safely(back))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private Set<String> choices(String preference) {
    return switch (preference) {
      case "theme" -> codes(Theme.values());
      case "density" -> codes(Density.values());
      case "shortcuts" -> codes(Shortcuts.values());
      default -> phrasebook.languages().stream().map(Language::code).collect(Collectors.toSet());
    };
  }

  private static Set<String> codes(Choice[] choices) {
    return Arrays.stream(choices).map(Choice::code).collect(Collectors.toSet());
  }
}
