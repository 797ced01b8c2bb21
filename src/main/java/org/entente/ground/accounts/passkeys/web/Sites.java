package org.entente.ground.accounts.passkeys.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.entente.ground.accounts.passkeys.Passkeys.Site;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Under which address passkeys work: the one of the setting, or, while none is set, localhost on
 * any port, for a node that only its own computer reaches. A number (127.0.0.1) is no address for
 * them.
 */
@Component
class Sites {

  private static final String LOCALHOST = "localhost";

  private final Optional<URI> address;

  Sites(@Value("${entente.address:}") String address) {
    this.address = Optional.of(address.strip()).filter(it -> !it.isEmpty()).map(URI::create);
  }

  /** Empty where passkeys do not work. */
  Optional<Site> of(HttpServletRequest request) {
    return address.map(Sites::site).or(() -> localhost(request));
  }

  private static Optional<Site> localhost(HttpServletRequest request) {
    return Optional.of(URI.create(request.getRequestURL().toString()))
        .filter(asked -> LOCALHOST.equals(asked.getHost()))
        .map(Sites::site);
  }

  private static Site site(URI address) {
    return new Site(address.getHost(), address.getScheme() + "://" + address.getRawAuthority());
  }
}
