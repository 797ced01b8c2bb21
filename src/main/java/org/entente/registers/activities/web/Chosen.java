package org.entente.registers.activities.web;

import java.util.Map;

/**
 * The filters at hand in words: the names of the place and partner chosen (blank when none is, or
 * none that the reader may know), and the sectors and statuses to choose from, by code.
 */
public record Chosen(
    String place, String partner, Map<String, String> sectors, Map<String, String> statuses) {}
