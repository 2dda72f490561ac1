package org.dramatis.pipeline.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dramatis.contract.Contract;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.feature.FeatureTable;
import org.dramatis.feature.matrix.OutsideRange;

/**
 * Whether customers still have values that the model knows. Beyond its bounds all values count
 * alike, so that personas given there say little; some customers lay beyond them when the segments
 * were drawn, and only those above their share count.
 *
 * @param bound the part of all customers, 0 to 1, that may have come to lie beyond
 * @param contracts whose owners are asked
 */
public record RangeGate(double bound, List<Contract> contracts) {

  /** A feature has left the range that the model knows; nothing was scored. */
  public static final class OutOfRangeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private OutOfRangeException(String message) {
      super(message);
    }
  }

  public RangeGate {
    contracts = List.copyOf(contracts);
  }

  /**
   * Lets customers pass, or says which features have left the range.
   *
   * @throws OutOfRangeException that names every such feature, its share of customers, its source
   *     and whom to ask
   */
  public void check(RunOfCast signed, FeatureTable inScope) {
    Map<String, OutsideRange> then = new HashMap<>();
    OutsideRange.of(signed.then(inScope), signed.model().columns())
        .forEach(range -> then.put(range.feature(), range));
    List<String> left = new ArrayList<>();
    for (OutsideRange now : OutsideRange.of(inScope, signed.model().columns())) {
      double before = then.get(now.feature()).share();
      if (now.share() - before > bound) {
        left.add(words(now, before, inScope));
      }
    }
    if (!left.isEmpty()) {
      throw new OutOfRangeException(
          String.format(
              Locale.ROOT,
              "Nothing was scored: more than %s in 100 customers have come to lie beyond what the"
                  + " signed run knows (material_change in charter.yaml).%n  %s%nIf this is how"
                  + " customers are now, derive a run and have the council look at it.",
              perCent(bound),
              left.stream().collect(Collectors.joining(String.format("%n  ")))));
    }
  }

  private String words(OutsideRange now, double before, FeatureTable inScope) {
    FeatureColumn column =
        inScope.columns().stream()
            .filter(c -> c.name().equals(now.feature()))
            .findFirst()
            .orElseThrow();
    Optional<Contract> source =
        contracts.stream().filter(c -> c.name().equals(now.source())).findFirst();
    return String.format(
        Locale.ROOT,
        "%s (%s): %d in 100 customers, %d when the segments were drawn; from %s. Ask %s whether"
            + " units, prices or what is recorded changed.",
        column.label(),
        now.feature(),
        Math.round(100 * now.share()),
        Math.round(100 * before),
        source.map(c -> "source " + c.name()).orElse("other features"),
        source.map(c -> c.ownership().whom()).orElse("the owners of those"));
  }

  private static String perCent(double share) {
    return String.format(Locale.ROOT, "%.2f", 100 * share).replaceFirst("\\.?0+$", "");
  }
}
