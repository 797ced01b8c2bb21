package org.entente.mechanisms.intake.web.mapping;

/** Something that a written value may mean: its code, and how it is called, with where it lies. */
public record Choice(String code, String words) {}
