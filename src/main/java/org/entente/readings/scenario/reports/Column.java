package org.entente.readings.scenario.reports;

/**
 * A column of a report: the heading above its heading, its own, and its HXL tag, each blank if
 * none.
 */
record Column(Field field, String parent, String header, String tag) {}
