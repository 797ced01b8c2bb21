package org.entente.ground.accounts.sessions.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.ground.accounts.secrets.Secret;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * A cookie that holds one secret: for no script, for no other site, and until the browser closes.
 */
enum KeptCookie {
  SESSION("entente-session"),
  /** Somebody not signed in, so that their forms can be told from forged ones. */
  GUEST("entente-guest");

  private final String name;

  KeptCookie(String name) {
    this.name = name;
  }

  Optional<Secret> read(HttpServletRequest request) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(name))
        .map(Cookie::getValue)
        .flatMap(value -> Secret.read(value).stream())
        .findFirst();
  }

  void give(Secret secret, HttpServletRequest request, HttpServletResponse response) {
    var cookie = cookie(secret.letters(), request).build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  void remove(HttpServletRequest request, HttpServletResponse response) {
    var cookie = cookie("", request).maxAge(Duration.ZERO).build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  private ResponseCookie.ResponseCookieBuilder cookie(String value, HttpServletRequest request) {
    return ResponseCookie.from(name, value)
        .path("/")
        .httpOnly(true)
        .sameSite("Lax")
        .secure(request.isSecure());
  }
}
