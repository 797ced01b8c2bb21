package org.entente.ground.accounts.web;

import org.springframework.util.MultiValueMap;

/** Somebody about to be added, as typed so far; the password is never kept. */
public record Newcomer(String name, String signInName, Part part) {

  static Newcomer read(MultiValueMap<String, String> form) {
    return new Newcomer(Part.first(form, "name"), Part.first(form, "username"), Part.read(form));
  }
}
