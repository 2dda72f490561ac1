package org.dramatis.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dramatis.contract.Contract;
import org.dramatis.contract.ContractException;
import org.dramatis.erase.Erasure;
import org.dramatis.erase.ErasureFolder;
import org.dramatis.extract.ExtractAudit;
import org.dramatis.extract.Extractor;
import org.dramatis.extract.ReadSources;
import org.dramatis.extract.SourceFiles;
import org.dramatis.extract.SourceRows;
import org.dramatis.extract.find.DeliveredFile;
import org.dramatis.extract.quality.RuleResult;
import org.dramatis.extract.store.ErasedCount;
import org.dramatis.feature.matrix.Imputation;
import org.dramatis.run.Workspace;
import org.dramatis.run.key.PseudonymKey;
import org.dramatis.run.lock.Lease;
import org.dramatis.run.manifest.RunIngredients;
import org.dramatis.run.manifest.RunIngredients.InputDigest;

/** The extracts on their way into a workspace, under its key. */
public final class ExtractSession {
  private final ValidatedProject project;
  private final DiscoveredFiles found;
  private final PipelineContext context;
  private final OpenedWorkspace opened;
  private final Extractor extractor;
  private final Erasure erasure;
  private final Map<Contract, List<DeliveredFile>> inputs = new LinkedHashMap<>();
  private final List<SourceFiles> read = new ArrayList<>();

  /** Null until all files are read. */
  private ReadSources sources;

  /** Fingerprints the project's files under the workspace's key; nothing is read yet. */
  public ExtractSession(
      ValidatedProject project,
      DiscoveredFiles found,
      Workspace workspace,
      PipelineContext context) {
    this.project = project;
    this.found = found;
    this.context = context;
    this.opened = OpenedWorkspace.of(context, workspace, found.origin(context.hadoop()));
    List<Contract> contracts = project.project().contracts();
    this.extractor = opened.extractor(contracts);
    this.erasure = opened.erasure(extractor, contracts);
    found
        .delivered()
        .forEach((c, files) -> inputs.put(c, extractor.named(c, files, found.digests())));
  }

  ValidatedProject project() {
    return project;
  }

  Workspace workspace() {
    return opened.workspace();
  }

  PseudonymKey key() {
    return opened.key();
  }

  /**
   * Does work while no other process may change the workspace, and after an erasure that was killed
   * has been completed.
   */
  <T> T underLease(String command, Function<Lease, T> work) {
    return opened.underLease(
        command,
        lease -> {
          erasure.complete(lease, context.clock().instant());
          erasure.clearExtracts();
          return work.apply(lease);
        });
  }

  /**
   * Reads all sources into the workspace, computes their customers' features, and derives nothing.
   *
   * @param told of each source once all are read
   * @throws ContractException when a source breaks a rule that its contract calls an error
   */
  public Imputation validate(Consumer<SourceRows> told) {
    return underLease(
        "validate",
        lease -> {
          Optional<LocalDate> asOf = asOf();
          lease.requireHeld();
          List<SourceRows> sources = extract(asOf);
          sources.forEach(told);
          refuseBroken(sources);
          return new FeatureCheck(context, project).of(sources, asOf);
        });
  }

  /** Every file of every source, as fingerprinted. */
  List<DeliveredFile> inputs() {
    return inputs.values().stream().flatMap(List::stream).toList();
  }

  /** Every file of one source, as fingerprinted. */
  List<DeliveredFile> inputs(Contract contract) {
    return inputs.get(contract);
  }

  /** The run's day; when neither command line nor folders tell it, the newest event's. */
  Optional<LocalDate> asOf() {
    return found.asOf().or(() -> sources().newest());
  }

  /**
   * What a run or a score of these extracts is made from.
   *
   * @param reference the run that it continues; empty when there is none
   * @param registryHead names the cast that holds; empty before the first publication
   */
  RunIngredients ingredients(Optional<String> reference, Optional<String> registryHead) {
    return new RunIngredients(
        asOf(),
        inputs().stream().map(i -> new InputDigest(i.contract(), i.sha256())).toList(),
        project.project().configSha256(),
        key().id(),
        context.version(),
        reference,
        registryHead,
        new ErasureFolder(workspace()).list().digest());
  }

  private ReadSources sources() {
    if (sources == null) {
      sources = extractor.sources(read());
    }
    return sources;
  }

  /**
   * Reads what the workspace does not hold yet, and takes out of it who was erased; files that were
   * read before cost nothing.
   */
  private List<SourceFiles> read() {
    if (read.isEmpty()) {
      try {
        inputs.forEach((contract, files) -> read.add(read(contract, files)));
      } catch (RuntimeException e) {
        // What was read before the failure is kept, and so may not hold anybody who was erased.
        erasure.clearExtracts();
        throw e;
      }
      if (!new ErasureFolder(workspace()).list().digest().isEmpty()) {
        leaveOutErased();
      }
    }
    return read;
  }

  private SourceFiles read(Contract contract, List<DeliveredFile> files) {
    context.begins("read", contract.name());
    SourceFiles source = extractor.read(contract, files);
    int count = source.files().size();
    context.ended("%s: %d %s", contract.name(), count, count == 1 ? "file" : "files");
    return source;
  }

  private void leaveOutErased() {
    context.begins("extract", "leave out who was erased");
    List<ErasedCount> erased = erasure.clearExtracts();
    String rows =
        erased.stream()
            .map(count -> PipelineContext.words("%s %,d", count.contract(), count.rows()))
            .collect(Collectors.joining(", "));
    context.ended(
        "%s",
        erased.isEmpty()
            ? "nobody who was erased was delivered again"
            : "rows of people who were erased: " + rows);
    read.replaceAll(extractor::reread);
  }

  /** Reads the sources and applies the rules that look at all rows of each. */
  List<SourceRows> extract(Optional<LocalDate> asOf) {
    return read().stream().map(files -> extract(files.contract(), asOf)).toList();
  }

  private SourceRows extract(Contract contract, Optional<LocalDate> asOf) {
    String name = contract.name();
    context.begins("extract", name);
    SourceRows rows = sources().rows(contract, asOf);
    ExtractAudit audit = rows.audit();
    context.ended(
        "%s: %,d rows: %,d accepted, %,d rejected, %,d superseded",
        name, audit.rowsRead(), audit.accepted(), audit.rejected(), audit.superseded());
    return rows;
  }

  /**
   * Stops what works on extracts that break a rule which their contracts call an error.
   *
   * @throws ContractException that names every such rule, of all sources
   */
  static void refuseBroken(List<SourceRows> sources) {
    List<ContractException> broken =
        sources.stream()
            .filter(source -> source.rules().stream().anyMatch(RuleResult::isFatal))
            .map(ExtractSession::exception)
            .toList();
    if (!broken.isEmpty()) {
      throw ContractException.of(broken);
    }
  }

  private static ContractException exception(SourceRows source) {
    Contract contract = source.contract();
    List<String> rules =
        source.rules().stream()
            .filter(RuleResult::isFatal)
            .map(result -> result.rule().title() + ": " + result.words())
            .toList();
    return new ContractException(
        contract.name(),
        contract.server().path(),
        "%s. %s severity error in %s, so that nothing is published. Ask %s."
            .formatted(
                String.join("; ", rules),
                rules.size() == 1 ? "This rule has" : "These rules have",
                contract.file(),
                contract.ownership().whom()));
  }
}
