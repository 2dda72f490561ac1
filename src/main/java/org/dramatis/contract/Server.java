package org.dramatis.contract;

/**
 * Where an extract is.
 *
 * @param path a file, folder or glob, relative to the project folder or a URI; {@code {latest}} and
 *     {@code {each}} stand for folders named by ISO dates, {@code ${env:NAME}} for an environment
 *     variable; unexpanded
 */
public record Server(String path, FileFormat format, CsvDialect dialect) {}
