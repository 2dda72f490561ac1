package org.dramatis.persona;

/**
 * One of the six numbers of a persona.
 *
 * @param label what it is, in words
 * @param value the segment's, with its unit
 * @param everyone everyone's, with its unit
 */
public record KeyFigure(String label, String value, String everyone) {}
