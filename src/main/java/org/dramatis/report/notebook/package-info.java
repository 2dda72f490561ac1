/**
 * A run's figures as a Jupyter notebook.
 *
 * <p>Comes in: what a report shows. Goes out: the text of {@code notebook/segments.ipynb}, whose
 * cells read {@code segments.csv} with pandas and whose outputs are already in it, as pandas would
 * print them. The cells' code stands in files beside this package's classes.
 */
package org.dramatis.report.notebook;
