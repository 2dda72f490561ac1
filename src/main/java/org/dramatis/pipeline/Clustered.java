package org.dramatis.pipeline;

import org.dramatis.cluster.AssignmentTable;
import org.dramatis.cluster.SegmentModel;
import org.dramatis.cluster.Segmentation;

/**
 * Customers in segments.
 *
 * @param segmentation the segments
 * @param model what assigns customers to them
 * @param assignments who is in which, as written
 */
record Clustered(Segmentation segmentation, SegmentModel model, AssignmentTable assignments) {}
