package org.dramatis.pipeline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.cluster.AssignmentTable;
import org.dramatis.cluster.Clustering;
import org.dramatis.cluster.Solution;
import org.dramatis.cluster.stability.CandidateTrust;
import org.dramatis.contract.Contract;
import org.dramatis.extract.SourceFiles;
import org.dramatis.extract.SourceRows;
import org.dramatis.extract.store.ErasedCount;
import org.dramatis.feature.FeatureTable;
import org.dramatis.feature.ProxyFeature;
import org.dramatis.feature.matrix.FeatureMatrix;
import org.dramatis.identity.IdentityAudit;
import org.dramatis.identity.LinkedSources;
import org.dramatis.identity.Orphans;
import org.dramatis.report.CouncilFindings;
import org.dramatis.run.manifest.Manifest;
import org.dramatis.run.storage.Json;

/** Every step of the pipeline, with what is said of its result. */
final class Steps {
  static final Step<DiscoveredFiles> FINGERPRINT =
      new Step<>("find", "fingerprint the extracts", Steps::found);
  static final Step<List<ErasedCount>> ERASE =
      new Step<>("extract", "leave out who was erased", Steps::erased);
  static final Step<Long> REJECTS =
      new Step<>(
          "extract", "write rejects", n -> words("rows rejected, with their reasons: %,d", n));
  static final Step<Optional<Dataset<Row>>> DOUBLES =
      new Step<>("identity", "look for entries of one person", Steps::doubles);
  static final Step<LinkedSources> LINK =
      new Step<>("identity", "link", linked -> linked(linked.audit()));
  static final Step<List<Orphans>> ORPHANS =
      new Step<>("identity", "count orphans", Steps::orphaned);
  static final Step<FeatureMatrix> SCALE =
      new Step<>(
          "feature",
          "scale",
          m ->
              words(
                  "%,d customers in scope, %d columns", m.inScope(), m.scaling().columns().size()));
  static final Step<List<ProxyFeature>> STAND_INS =
      new Step<>("feature", "look for stand-ins of special personal data", Steps::standIns);
  static final Step<Optional<FeatureMatrix>> HALF_WINDOW =
      new Step<>("cluster", "look back half as far", Steps::halfWindow);
  static final Step<List<Solution>> CANDIDATES =
      new Step<>("cluster", "try numbers of segments", Steps::tried);
  static final Step<List<CandidateTrust>> TRUST =
      new Step<>("cluster", "find out how far to trust them", Steps::trusted);
  static final Step<Clustering.Result> FIT =
      new Step<>("cluster", "fit all customers", Steps::fitted);
  static final Step<AssignmentTable> WRITE_MODEL =
      new Step<>("cluster", "write assignments and model", rows -> "assignments and model written");
  static final Step<Profiled> PROFILE = new Step<>("profile", "compare", Steps::profiled);
  static final Step<CouncilFindings> ANSWER =
      new Step<>("profile", "answer the council", Steps::answered);
  static final Step<String> REPORT = new Step<>("report", "write", written -> written);
  static final Step<Manifest> MANIFEST =
      new Step<>(
          "run", "hash the outputs", m -> words("%d files in the manifest", m.outputs().size()));

  private Steps() {}

  /** A source's files are read. */
  static Step<SourceFiles> read(Contract contract) {
    return new Step<>(
        "read",
        contract.name(),
        r -> words("%s: %d %s", contract.name(), r.files().size(), files(r.files().size())));
  }

  /** The rules about all rows of a source are applied. */
  static Step<SourceRows> extract(Contract contract) {
    return new Step<>("extract", contract.name(), Steps::counts);
  }

  /** Customers are described. */
  static Step<FeatureTable> features(LinkedSources linked) {
    return new Step<>(
        "feature",
        "compute",
        t -> words("%d features of %,d customers", t.columns().size(), linked.audit().customers()));
  }

  private static String found(DiscoveredFiles found) {
    int files = found.digests().size();
    return words("%,d %s, %s", files, files(files), size(found.bytes()));
  }

  private static String files(int number) {
    return number == 1 ? "file" : "files";
  }

  private static String size(long bytes) {
    return bytes < 1_000_000
        ? words("%,d kB", (bytes + 999) / 1_000)
        : words("%,d MB", (bytes + 500_000) / 1_000_000);
  }

  private static String erased(List<ErasedCount> counts) {
    return counts.isEmpty()
        ? "nobody who was erased was delivered again"
        : counts.stream()
            .map(c -> words("%s %,d", c.contract(), c.rows()))
            .collect(Collectors.joining(", ", "rows of people who were erased: ", ""));
  }

  private static String counts(SourceRows rows) {
    return words(
        "%s: %,d rows: %,d accepted, %,d rejected, %,d superseded",
        rows.contract().name(),
        rows.audit().rowsRead(),
        rows.audit().accepted(),
        rows.audit().rejected(),
        rows.audit().superseded());
  }

  private static String doubles(Optional<Dataset<Row>> found) {
    return found.isPresent()
        ? "entries that may be one person are listed in doubles"
        : "customers are known by their key alone";
  }

  private static String linked(IdentityAudit audit) {
    String merged =
        audit.merged().people() == 0
            ? ""
            : words(
                ", %,d of them from %,d entries",
                audit.merged().people(), audit.merged().entries());
    return words("%,d customers%s; linked: ", audit.customers(), merged)
        + audit.sources().stream()
            .map(s -> words("%s %,d of %,d", s.contract(), s.linked(), s.accepted()))
            .collect(Collectors.joining(", "));
  }

  private static String orphaned(List<Orphans> orphans) {
    long rows = orphans.stream().mapToLong(Orphans::orphans).sum();
    return words("%,d rows refer to nothing in %d relationships to lookups", rows, orphans.size());
  }

  private static String standIns(List<ProxyFeature> found) {
    return found.isEmpty()
        ? "no feature goes along with special personal data"
        : "features that go along with it: "
            + found.stream()
                .map(ProxyFeature::feature)
                .distinct()
                .collect(Collectors.joining(", "));
  }

  private static String halfWindow(Optional<FeatureMatrix> matrix) {
    return matrix
        .map(m -> words("%,d customers for comparison", m.inScope()))
        .orElse("no feature to compare");
  }

  private static String tried(List<Solution> solutions) {
    int first = solutions.get(0).candidate().k();
    int last = solutions.get(solutions.size() - 1).candidate().k();
    return first == last
        ? words("%d segments on the selection sample", first)
        : words("%d to %d segments on the selection sample", first, last);
  }

  private static String trusted(List<CandidateTrust> trusts) {
    int pairs = trusts.stream().mapToInt(t -> t.stability().pairs()).max().orElse(0);
    long compared = trusts.stream().filter(t -> t.references().isPresent()).count();
    return words("tried on %d pairs of fresh samples, ", pairs)
        + words("%d of %d against populations without groups", compared, trusts.size());
  }

  private static String fitted(Clustering.Result result) {
    return words(
        "%d segments: %s",
        result.segmentation().centres().size(), Json.word(result.segmentation().verdict()));
  }

  private static String profiled(Profiled profiled) {
    return Stream.concat(
            profiled.segments().stream().map(s -> words("%s %,d", s.segment().letter(), s.size())),
            profiled.unfit().stream().map(unfit -> words("none %,d", unfit.size())))
        .collect(Collectors.joining(", "));
  }

  private static String answered(CouncilFindings findings) {
    return words(
        "%d objectives, %d beliefs, %d departments' own personas",
        findings.answers().size(),
        findings.beliefs().size(),
        findings.crosswalk().map(c -> c.departments().size()).orElse(0));
  }

  private static String words(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
