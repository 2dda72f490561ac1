/**
 * What speaks for which segment first.
 *
 * <p>Comes in: profiles of segments, the charter's weights, and revenue in the same days a year
 * before. Goes out: {@link org.dramatis.profile.priority.Priorities}.
 */
package org.dramatis.profile.priority;
