package org.entente.guards.canary;

import java.util.Set;

/**
 * Routes that speak of no report to anybody: of people, the land, the frame, and forms; and of none
 * that is for named parties, as the wall of a room.
 */
final class SilentRoutes {

  static final Set<String> ALL =
      Set.of(
          "/",
          "/missions",
          "/sign-in",
          "/first-run",
          "/join/{secret}",
          "/account",
          "/account/tokens",
          "/account/trail",
          "/account/passkeys",
          "/account/providers",
          "/{preference:language|theme|density|shortcuts}",
          "/error",
          "/assets/{file}",
          "/ledger/keys",
          "/ledger/tile/**",
          "/missions/{mission}/people",
          "/missions/{mission}/people/{signInName}",
          "/missions/{mission}/people/invitations",
          "/missions/{mission}/people/leaving",
          "/missions/{mission}/leave",
          "/missions/{mission}/situations/new",
          "/missions/{mission}/needs/new",
          "/missions/{mission}/needs/assessments/new",
          "/missions/{mission}/incidents/new",
          "/missions/{mission}/access/new",
          "/missions/{mission}/live",
          "/missions/{mission}/wall",
          "/missions/{mission}/places",
          "/missions/{mission}/places.csv",
          "/missions/{mission}/places.json",
          "/missions/{mission}/places/{id}",
          "/missions/{mission}/api/v1/places/{id}",
          "/missions/{mission}/api/v1/openapi.json",
          "/missions/{mission}/places/{id}/history",
          "/missions/{mission}/places/{id}/history/{revision}",
          "/missions/{mission}/reports/lines/new",
          "/missions/{mission}/reports/lines/{id}",
          "/missions/{mission}/reports/lines/{id}/history",
          "/missions/{mission}/reports/lines/{id}/history/{revision}",
          "/missions/{mission}/imports/{id}/progress");

  private SilentRoutes() {}
}
