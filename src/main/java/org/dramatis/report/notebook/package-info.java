/**
 * A run's figures as a Jupyter notebook.
 *
 * <p>Comes in: the day that the figures describe. Goes out: the text of {@code
 * notebook/segments.ipynb}, whose cells read {@code segments.csv} with pandas and have not been
 * executed; whoever opens the notebook runs it.
 */
package org.dramatis.report.notebook;
