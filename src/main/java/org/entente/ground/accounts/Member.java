package org.entente.ground.accounts;

/** A person together with the part taken in one mission. */
public record Member(Person person, Membership membership) {}
