package org.entente.ground.accounts.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.ground.accounts.AccountProblem;
import org.entente.ground.accounts.Membership;
import org.entente.ground.accounts.Role;
import org.entente.ground.accounts.invitations.Offer;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.label.Policies;
import org.entente.ground.releasability.label.Policy;
import org.springframework.util.MultiValueMap;

/**
 * A person's part in a mission as a form gives it: organisation in short, level, purposes, and
 * roles.
 */
public record Part(String organisation, String level, List<String> purposes, List<String> roles) {

  public Part {
    purposes = List.copyOf(purposes);
    roles = List.copyOf(roles);
  }

  public static Part read(MultiValueMap<String, String> form) {
    return new Part(
        first(form, "organisation"),
        first(form, "level"),
        form.getOrDefault("purposes", List.of()),
        form.getOrDefault("roles", List.of()));
  }

  static String first(MultiValueMap<String, String> form, String field) {
    return form.getOrDefault(field, List.of()).stream().findFirst().orElse("");
  }

  static Part of(Membership membership) {
    return new Part(
        Ids.brief(membership.party().value()),
        membership.level(),
        List.copyOf(membership.purposes()),
        membership.roles().stream().map(Role::word).toList());
  }

  /** The part on offer; refused when it names what is not. */
  public Offer offer(MissionId mission, SequencedMap<PartyId, String> organisations) {
    if (!Policy.ententeLevels().contains(level)) {
      throw new Refused(new AccountProblem.LevelUnknown(level));
    }
    return new Offer(mission, party(organisations), level, readPurposes(), readRoles());
  }

  private PartyId party(SequencedMap<PartyId, String> organisations) {
    return Ids.read(organisation)
        .map(PartyId::new)
        .filter(organisations::containsKey)
        .orElseThrow(() -> new Refused(new AccountProblem.OrganisationUnknown(organisation)));
  }

  private Set<String> readPurposes() {
    purposes.stream()
        .filter(purpose -> !Policies.purposes().contains(purpose))
        .findFirst()
        .ifPresent(
            unknown -> {
              throw new Refused(new AccountProblem.PurposeUnknown(unknown));
            });
    return Set.copyOf(purposes);
  }

  private Set<Role> readRoles() {
    return roles.stream().map(Part::role).collect(Collectors.toSet());
  }

  private static Role role(String written) {
    return find(written).orElseThrow(() -> new Refused(new AccountProblem.RoleUnknown(written)));
  }

  private static Optional<Role> find(String written) {
    return Arrays.stream(Role.values()).filter(role -> role.word().equals(written)).findFirst();
  }
}
