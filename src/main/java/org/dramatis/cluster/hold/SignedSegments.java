package org.dramatis.cluster.hold;

import java.time.LocalDate;
import java.util.Optional;
import org.dramatis.cluster.SegmentModel;

/**
 * Segments that the council signed, to be held.
 *
 * @param model of the run that it signed
 * @param day that the run describes; empty when its data had no dates
 * @param why they are held, a sentence for readers
 */
public record SignedSegments(SegmentModel model, Optional<LocalDate> day, String why) {}
