package org.dramatis.cluster.sensitivity;

/**
 * What another analyst would have found, with one choice made differently and as many segments.
 *
 * @param variation the choice
 * @param agreement of those segments with the published ones, on the selection sample
 */
public record VariantAgreement(AnalysisVariant variation, Agreement agreement) {}
