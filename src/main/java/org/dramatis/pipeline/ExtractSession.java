package org.dramatis.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.dramatis.contract.Contract;
import org.dramatis.contract.ContractException;
import org.dramatis.erase.Erasure;
import org.dramatis.erase.ErasureFolder;
import org.dramatis.extract.Extractor;
import org.dramatis.extract.SourceFiles;
import org.dramatis.extract.SourceRows;
import org.dramatis.extract.find.DeliveredFile;
import org.dramatis.extract.quality.RuleResult;
import org.dramatis.pipeline.StageListener.Step;
import org.dramatis.run.Workspace;
import org.dramatis.run.key.PseudonymKey;
import org.dramatis.run.lock.Lease;

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

  /**
   * Fingerprints the files under the workspace's key; nothing is read yet.
   *
   * @param found the project's files
   */
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
   *
   * @param command that works, for those who must wait
   * @param work is told the lease, which it checks before it publishes
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
   * Reads all sources into the workspace and derives nothing.
   *
   * @param command that wants them, for others who must wait
   */
  public List<SourceRows> readFor(String command) {
    return underLease(
        command,
        lease -> {
          Optional<LocalDate> asOf = asOf();
          lease.requireHeld();
          return extract(asOf);
        });
  }

  /** Every file of every source, as fingerprinted. */
  List<DeliveredFile> inputs() {
    return inputs.values().stream().flatMap(List::stream).toList();
  }

  /** The run's day; when neither command line nor folders tell it, the newest event's. */
  Optional<LocalDate> asOf() {
    return found
        .asOf()
        .or(() -> read().stream().flatMap(s -> s.newest().stream()).max(LocalDate::compareTo));
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
        context.begins(Steps.ERASE);
        context.ended(Steps.ERASE, erasure.clearExtracts());
        read.replaceAll(extractor::reread);
      }
    }
    return read;
  }

  private SourceFiles read(Contract contract, List<DeliveredFile> files) {
    Step<SourceFiles> step = Steps.read(contract);
    context.begins(step);
    return context.ended(step, extractor.read(contract, files));
  }

  /** Reads the sources and applies the rules that look at all rows of each. */
  List<SourceRows> extract(Optional<LocalDate> asOf) {
    return read().stream().map(files -> extract(files, asOf)).toList();
  }

  private SourceRows extract(SourceFiles files, Optional<LocalDate> asOf) {
    Step<SourceRows> step = Steps.extract(files.contract());
    context.begins(step);
    return context.ended(step, extractor.rows(files, asOf));
  }

  /**
   * Stops what works on extracts that break a rule which their contracts call an error.
   *
   * @throws ContractException that names every such rule, of all sources
   */
  public static void refuseBroken(List<SourceRows> sources) {
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
