package org.entente.ground.accounts.sessions;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Where a request came from, no more exactly than the network: 256 addresses, or a site's. */
final class Network {

  private static final int GROUPS_OF_A_SITE = 3;

  private Network() {}

  /**
   * {@code 192.0.2.7} becomes {@code 192.0.2.…}, and {@code 2001:db8:1:2::3} {@code 2001:db8:1:…}.
   */
  static String of(String address) {
    return address.contains(":") ? site(address) : address.replaceFirst("[^.]*$", "…");
  }

  private static String site(String address) {
    return Arrays.stream(address.split(":", -1))
        .limit(GROUPS_OF_A_SITE)
        .collect(Collectors.joining(":", "", ":…"));
  }
}
