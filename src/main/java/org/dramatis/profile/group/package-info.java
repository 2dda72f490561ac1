/**
 * Profiles of other groups of customers than segments: two crowds inside one, and who is outside
 * the scope.
 *
 * <p>Comes in: features, assignments, and the profiles of segments. Goes out: those profiles with
 * their crowds, and an {@link org.dramatis.profile.group.OutsideScope}.
 */
package org.dramatis.profile.group;
