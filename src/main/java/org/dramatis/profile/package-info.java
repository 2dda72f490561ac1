/**
 * What distinguishes each segment.
 *
 * <p>Comes in: the features of customers in scope and their assignments. Goes out: one {@link
 * org.dramatis.profile.SegmentProfile} per segment: its size, its figures against everyone's in
 * original units, ranked by effect, and the sentences that they support. Each figure of people
 * takes what may be told from {@link org.dramatis.profile.disclosure.DisclosureControl}.
 */
package org.dramatis.profile;
