package org.entente.ground.accounts;

import org.entente.ground.identity.PersonId;

/**
 * Someone who may sign in; only name and sign-in name are kept. One who administers adds people and
 * missions on this node, and reads nothing by that.
 */
public record Person(PersonId id, String name, String signInName, boolean administers) {}
