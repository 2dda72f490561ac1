package org.dramatis.pipeline;

import java.util.List;
import java.util.stream.Collectors;
import org.dramatis.contract.Contract;
import org.dramatis.contract.ContractException;
import org.dramatis.extract.SourceRows;
import org.dramatis.extract.quality.RuleResult;

/** Stops a run whose extracts break a rule that their contracts call an error. */
public final class BrokenRules {
  private BrokenRules() {}

  /**
   * Lets a run pass whose rules of severity error hold.
   *
   * @throws ContractException that names every one that does not, of all sources
   */
  public static void refuse(List<SourceRows> sources) {
    List<ContractException> broken =
        sources.stream()
            .filter(source -> source.rules().stream().anyMatch(RuleResult::isFatal))
            .map(BrokenRules::exception)
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
        rules.stream().collect(Collectors.joining("; ", "", ". "))
            + (rules.size() == 1 ? "This rule has" : "These rules have")
            + " severity error in "
            + contract.file()
            + ", so that nothing is published. Ask "
            + contract.ownership().whom()
            + ".");
  }
}
