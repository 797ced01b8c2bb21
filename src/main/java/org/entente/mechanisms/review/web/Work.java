package org.entente.mechanisms.review.web;

/** What the front page says of the queue: how many pairs wait, and how many for a second person. */
public record Work(long pairs, long forSecond) {}
