package org.dramatis.cluster;

import java.util.List;
import java.util.Optional;
import org.dramatis.feature.matrix.Standardization;
import org.dramatis.feature.matrix.Standardization.Balance;
import org.dramatis.feature.matrix.Standardization.Quantiles;
import org.dramatis.feature.matrix.Standardization.Scale;
import org.dramatis.yaml.YamlMap;
import org.dramatis.yaml.YamlValue;

/** Reads {@code method.yaml}; every key has a default. */
public final class MethodReader {
  private static final Method.SegmentRange USUAL = Method.SegmentRange.USUAL;

  /** Segments have letters. */
  private static final int MOST_SEGMENTS = 26;

  private static final Quantiles DEFAULT_QUANTILES = new Quantiles(0.005, 0.995);

  private static final String WINSORIZE_EXPECTED = "none or two quantiles such as [0.005, 0.995]";

  private MethodReader() {}

  /** Reads the file's root; what is wrong goes to the problems of its document. */
  public static Method read(YamlMap method) {
    return new Method(
        method.optional("seed").wholeNumber(Long.MIN_VALUE, Long.MAX_VALUE).orElse(1),
        method.optional("sample").integer(10, 1_000_000).orElse(20_000),
        range(method.optional("k")),
        method.optional("restarts").integer(1, 1_000).orElse(20),
        method.optional("bootstraps").integer(1, 1_000).orElse(50),
        method.optional("references").integer(1, 999).orElse(19),
        new Standardization(
            winsorize(method.optional("winsorize")),
            method.optional("scale").oneOf(Scale.class).orElse(Scale.STANDARD),
            method.optional("balance").oneOf(Balance.class).orElse(Balance.FACTOR)),
        method
            .optional("refresh")
            .map(MethodReader::refresh)
            .orElse(new Method.Refresh(Method.Policy.HOLD, 200)));
  }

  private static Method.SegmentRange range(YamlValue k) {
    if (k.shape() == YamlValue.Shape.SCALAR) {
      int only = k.integer(2, MOST_SEGMENTS).orElse(USUAL.from());
      return new Method.SegmentRange(only, only);
    }
    return k.map(MethodReader::range).orElse(USUAL);
  }

  private static Method.SegmentRange range(YamlMap k) {
    int from = k.optional("from").integer(2, MOST_SEGMENTS).orElse(USUAL.from());
    int to = k.optional("to").integer(2, MOST_SEGMENTS).orElse(Math.max(from, USUAL.to()));
    if (from > to) {
      k.problem("from", "greater than to, which is " + to + "; expected at most that");
    }
    return new Method.SegmentRange(from, to);
  }

  private static Optional<Quantiles> winsorize(YamlValue winsorize) {
    if (!winsorize.isPresent()) {
      return Optional.of(DEFAULT_QUANTILES);
    }
    if (winsorize.shape() != YamlValue.Shape.LIST) {
      winsorize.parsed(WINSORIZE_EXPECTED, MethodReader::none);
      return Optional.empty();
    }
    List<YamlValue> items = winsorize.items();
    List<Double> bounds = items.stream().flatMap(q -> q.number(0, 1).stream().boxed()).toList();
    if (items.size() != 2) {
      winsorize.problem("expected " + WINSORIZE_EXPECTED + ", found a list of " + items.size());
    } else if (bounds.size() == 2 && bounds.get(0) >= bounds.get(1)) {
      winsorize.problem("expected the lower quantile first and a greater one after it");
    }
    return bounds.size() == 2
        ? Optional.of(new Quantiles(bounds.get(0), bounds.get(1)))
        : Optional.empty();
  }

  private static String none(String text) {
    if (!text.equals("none")) {
      throw new IllegalArgumentException("");
    }
    return text;
  }

  private static Method.Refresh refresh(YamlMap refresh) {
    return new Method.Refresh(
        refresh.optional("policy").oneOf(Method.Policy.class).orElse(Method.Policy.HOLD),
        refresh.optional("replicates").integer(20, 100_000).orElse(200));
  }
}
