/**
 * The segments: each in the cast and on its sheet, and all of them side by side.
 *
 * <p>Comes in: {@link org.dramatis.profile.SegmentProfile}s. Goes out: views and pictures.
 */
package org.dramatis.report.page.segment;
