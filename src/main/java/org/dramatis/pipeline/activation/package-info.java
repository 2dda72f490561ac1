/**
 * Personas on their way to those who serve customers.
 *
 * <p>Comes in: keys of a source with their personas. Goes out: a file or a table of a database that
 * holds exactly these. No key, no password and nothing that a database says of rows leaves in a
 * message.
 */
package org.dramatis.pipeline.activation;
