/**
 * Spark's internal classes, behind a few types of our own: the one package that may import them, so
 * that a new version of Spark is met here and nowhere else.
 *
 * <p>Comes in: lines and files to be made rows of, methods to be called for every row, and SQL from
 * the configuration. Goes out: tables whose rows never left the form in which Spark holds them
 * ({@link org.dramatis.engine.RawTables}), columns that call methods of ours from Spark's generated
 * code ({@link org.dramatis.engine.CatalystInvoke}), and what Spark's parser and analyser say
 * ({@link org.dramatis.engine.SyntaxTree}, {@link org.dramatis.engine.Analysis}). It knows no
 * stage.
 */
package org.dramatis.engine;
