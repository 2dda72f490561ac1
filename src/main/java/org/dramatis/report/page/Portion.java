package org.dramatis.report.page;

import org.dramatis.profile.FigureWording;
import org.dramatis.report.chart.StackedBar;

/**
 * A part of a source's rows, in a bar and in the table below it.
 *
 * @param name what became of the rows
 * @param size how many
 * @param style the class that colours the part
 */
public record Portion(String name, long size, String style) {

  /** The rows with grouped thousands. */
  public String rows() {
    return FigureWording.count(size);
  }

  StackedBar.Part part() {
    return new StackedBar.Part("", size, style);
  }

  String inWords() {
    return rows() + " " + name;
  }
}
