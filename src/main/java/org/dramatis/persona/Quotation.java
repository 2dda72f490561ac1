package org.dramatis.persona;

/**
 * What a customer said.
 *
 * @param by the function that heard it
 * @param similar how many customers said something like it
 * @param reworded whether it is not word for word
 */
public record Quotation(String text, String by, int similar, boolean reworded) {}
