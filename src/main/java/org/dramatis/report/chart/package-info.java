/**
 * Pictures as inline SVG text.
 *
 * <p>Comes in: labels and numbers, already worded and scaled. Goes out: one {@code <svg>} element
 * with a title and a description. Widths are percentages and heights pixels, so that bars follow
 * the page while text keeps its size, and what has a length is measured from zero; colours are
 * classes that the page's style sheet fills in.
 */
package org.dramatis.report.chart;
