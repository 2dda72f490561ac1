package org.dramatis.pipeline;

import java.util.List;
import java.util.Optional;
import org.dramatis.profile.SegmentProfile;

/**
 * Who the segments are.
 *
 * @param segments in the order of letters
 * @param unfit the customers in scope who resemble no segment; empty when there are none
 */
record Profiled(List<SegmentProfile> segments, Optional<SegmentProfile> unfit) {}
