/**
 * What people write of a segment, and what the program writes beside it.
 *
 * <p>Comes in: candidates, and YAML files of the council's folder. Goes out: {@link
 * org.dramatis.persona.worksheet.Worksheet}, one per segment, and the same files with their
 * evidence renewed.
 */
package org.dramatis.persona.worksheet;
