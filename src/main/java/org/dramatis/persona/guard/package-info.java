/**
 * What has to hold before a persona may be published.
 *
 * <p>Comes in: worksheets, decisions, candidates and the charter. Goes out: every problem at once,
 * each with its place and a remedy.
 */
package org.dramatis.persona.guard;
