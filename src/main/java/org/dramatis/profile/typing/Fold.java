package org.dramatis.profile.typing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.profile.figure.Prevalence.Part;
import org.dramatis.profile.typing.TypingTool.Accuracy;
import org.dramatis.profile.typing.TypingTool.OfSegment;
import org.dramatis.profile.typing.TypingTool.Outcome;
import org.dramatis.profile.typing.TypingTool.ShareRange;
import org.dramatis.profile.typing.TypingTool.TakenFor;
import org.dramatis.profile.typing.TypingTool.Trial;

/**
 * For whom customers of each segment were taken, and what follows where several segments are one
 * outcome: who is taken for another segment of the same outcome is put right. It is computed from
 * what is told alone, so that nothing more is told; where a share is a bound or rounded, the least
 * and the most that it leaves.
 *
 * @param customers of each segment
 * @param shares of each segment's customers, by the segment for which they were taken
 */
record Fold(List<SegmentRef> segments, List<Long> customers, List<List<ShareRange>> shares) {

  static Fold of(Trial trial) {
    return new Fold(
        trial.segments().stream().map(OfSegment::segment).toList(),
        trial.segments().stream().map(OfSegment::customers).toList(),
        trial.segments().stream()
            .map(
                own ->
                    own.takenFor().stream()
                        .map(TakenFor::share)
                        .map(share -> range(share, trial.rounding()))
                        .toList())
            .toList());
  }

  /** Where a share lies, as far as it is told. */
  static ShareRange range(Part share, OptionalDouble rounding) {
    double off = rounding.orElse(0) / 2;
    return switch (share.disclosure()) {
      case SHOWN -> {
        double value = share.value().orElse(0);
        yield new ShareRange(Math.max(0, value - off), Math.min(1, value + off));
      }
      case BELOW -> new ShareRange(0, share.bound().orElse(0));
      case ABOVE -> new ShareRange(share.bound().orElse(1), 1);
      case WITHHELD -> new ShareRange(0, 1);
    };
  }

  Accuracy among(List<? extends Collection<String>> outcomes) {
    List<List<Integer>> positions = outcomes.stream().map(this::positions).toList();
    long everyone = customers.stream().mapToLong(Long::longValue).sum();
    List<Outcome> made = positions.stream().map(own -> outcome(own, positions)).toList();
    ShareRange right =
        sum(
            made.stream()
                .map(outcome -> scaled(outcome.right(), (double) outcome.customers()))
                .toList(),
            everyone);
    double guess =
        made.stream().mapToLong(Outcome::customers).max().orElse(0)
            / (double) Math.max(1, everyone);
    return new Accuracy(right, guess, made);
  }

  private List<Integer> positions(Collection<String> letters) {
    return IntStream.range(0, segments.size())
        .filter(i -> letters.contains(segments.get(i).letter()))
        .boxed()
        .toList();
  }

  private Outcome outcome(List<Integer> own, List<List<Integer>> outcomes) {
    long n = own.stream().mapToLong(customers::get).sum();
    ShareRange found = taken(own, own);
    List<Integer> others =
        IntStream.range(0, segments.size()).filter(i -> !own.contains(i)).boxed().toList();
    ShareRange strangers = taken(others, own);
    List<ShareRange> takenFor = new ArrayList<>();
    for (List<Integer> other : outcomes) {
      takenFor.add(divided(taken(own, other), n));
    }
    return new Outcome(n, divided(found, n), precision(found, strangers), takenFor);
  }

  /** The share of those who are among the found: most with the most found and fewest strangers. */
  private static Optional<ShareRange> precision(ShareRange found, ShareRange strangers) {
    return found.high() + strangers.high() > 0
        ? Optional.of(
            new ShareRange(
                part(found.low(), strangers.high()), part(found.high(), strangers.low())))
        : Optional.empty();
  }

  private static double part(double found, double strangers) {
    return found == 0 ? 0 : found / (found + strangers);
  }

  /** How many customers of some segments were taken for one of others. */
  private ShareRange taken(List<Integer> own, List<Integer> as) {
    return sum(
        own.stream().map(o -> scaled(share(o, as), customers.get(o).doubleValue())).toList(), 1);
  }

  /** The share of one segment's customers: no less than what all others leave of the whole. */
  private ShareRange share(int own, List<Integer> as) {
    List<ShareRange> all = shares.get(own);
    double low = as.stream().mapToDouble(i -> all.get(i).low()).sum();
    double high = as.stream().mapToDouble(i -> all.get(i).high()).sum();
    IntStream others = IntStream.range(0, all.size()).filter(i -> !as.contains(i));
    List<Integer> rest = others.boxed().toList();
    double least = 1 - rest.stream().mapToDouble(i -> all.get(i).high()).sum();
    double most = 1 - rest.stream().mapToDouble(i -> all.get(i).low()).sum();
    boolean isExact = all.stream().allMatch(range -> range.low() == range.high());
    return isExact
        ? new ShareRange(low, low)
        : new ShareRange(Math.max(low, least), Math.min(high, most));
  }

  private static ShareRange scaled(ShareRange share, double n) {
    return new ShareRange(share.low() * n, share.high() * n);
  }

  private static ShareRange divided(ShareRange count, long n) {
    return n == 0 ? new ShareRange(0, 0) : scaled(count, 1 / (double) n);
  }

  private static ShareRange sum(List<ShareRange> counts, long of) {
    return divided(
        new ShareRange(
            counts.stream().mapToDouble(ShareRange::low).sum(),
            counts.stream().mapToDouble(ShareRange::high).sum()),
        of);
  }
}
