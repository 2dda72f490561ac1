package org.dramatis.persona.candidate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dramatis.charter.Charter;
import org.dramatis.cluster.stability.StructureVerdict;
import org.dramatis.contract.SourceRole;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.feature.catalog.FeatureCatalog;
import org.dramatis.profile.AlikeColumns;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.council.CouncilFindings;

/**
 * What a run knows when it drafts personas.
 *
 * @param asOf the day that the figures describe; empty when the data has no dates
 * @param columns of the customers' features
 * @param sources what each source is to the run, by name
 * @param profiles one per segment, in the order of letters
 * @param alike columns of which one is enough
 * @param doubts what weakens a column, in words, by its name
 */
public record CandidateTerms(
    String runId,
    Optional<LocalDate> asOf,
    Charter charter,
    StructureVerdict verdict,
    FeatureCatalog catalog,
    List<FeatureColumn> columns,
    Map<String, SourceRole> sources,
    List<SegmentProfile> profiles,
    CouncilFindings findings,
    AlikeColumns alike,
    Map<String, String> doubts) {

  public CandidateTerms {
    columns = List.copyOf(columns);
    sources = Map.copyOf(sources);
    profiles = List.copyOf(profiles);
    doubts = Map.copyOf(doubts);
  }

  Optional<FeatureColumn> column(String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst();
  }

  /** The sources that say who customers are, not what they did. */
  Set<String> sourcesAboutPeople() {
    return sources.entrySet().stream()
        .filter(source -> source.getValue().isAboutPeople())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  String many() {
    return charter.noun().many();
  }
}
