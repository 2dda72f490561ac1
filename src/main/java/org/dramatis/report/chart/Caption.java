package org.dramatis.report.chart;

/**
 * What a picture says to those who do not see it.
 *
 * @param id unique on the page; letters, digits and hyphens
 * @param description what it shows, in a sentence or two
 */
public record Caption(String id, String title, String description) {}
