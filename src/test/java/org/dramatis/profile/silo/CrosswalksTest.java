package org.dramatis.profile.silo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.dramatis.cluster.TestSegments.segments;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dramatis.contract.Contract;
import org.dramatis.extract.ContractText;
import org.dramatis.identity.IdentityAudit;
import org.dramatis.identity.LikelyDuplicates;
import org.dramatis.identity.LinkedSource;
import org.dramatis.identity.LinkedSources;
import org.dramatis.identity.MergeSummary;
import org.dramatis.profile.Town;
import org.dramatis.profile.disclosure.DisclosureControl;
import org.dramatis.yaml.Problem;
import org.junit.jupiter.api.Test;

/** Each expected count is made from {@link Town}'s rule, customer by customer. */
class CrosswalksTest {
  private static final DisclosureControl DISCLOSURE = new DisclosureControl(11, 10);

  private static Silo silo(String function, String... rules) {
    List<Silo.Persona> personas = new ArrayList<>();
    for (String rule : rules) {
      personas.add(new Silo.Persona("is " + rule, Optional.empty(), Optional.of(Town.sql(rule))));
    }
    return new Silo(function, function, personas, Optional.empty());
  }

  private static Crosswalk crosswalk(LinkedSources linked, Silo... silos) {
    return crosswalk(DISCLOSURE, linked, silos);
  }

  private static Crosswalk crosswalk(
      DisclosureControl disclosure, LinkedSources linked, Silo... silos) {
    return Crosswalks.of(
            List.of(silos),
            Town.everyone(),
            Town.assignments(),
            segments("A", "B"),
            linked,
            Optional.of("spend"),
            disclosure)
        .orElseThrow();
  }

  private static Crosswalk crosswalk(Silo... silos) {
    return crosswalk(linked(List.of()), silos);
  }

  private static LinkedSources linked(List<LinkedSource> sources) {
    return new LinkedSources(
        Town.everyone().rows(),
        sources,
        List.of(),
        new IdentityAudit(
            Town.CUSTOMERS, MergeSummary.NOBODY, List.of(), LikelyDuplicates.NONE, List.of()));
  }

  private static long count(IntPredicate who) {
    return IntStream.range(0, Town.CUSTOMERS).filter(who).count();
  }

  private static boolean isMember(int i) {
    return i % 4 == 0;
  }

  private static double spend(int i) {
    return (isMember(i) ? 40 : 20) + (i / 4 % 2 == 0 ? 10 : -10);
  }

  private static List<OptionalLong> cells(Crosswalk.OfPersona persona) {
    return persona.parts().stream().map(Crosswalk.Part::customers).toList();
  }

  @Test
  void everyCustomerIsTheFirstPersonasThatFits() {
    Crosswalk.Department sales =
        crosswalk(silo("sales", "member = 1", "spend > 25")).departments().get(0);
    Crosswalk.OfPersona members = sales.personas().get(0);
    Crosswalk.OfPersona spenders = sales.personas().get(1);
    assertThat(members.group().customers()).hasValue(100);
    assertThat(cells(members))
        .containsExactly(OptionalLong.of(50), OptionalLong.of(25), OptionalLong.of(25));
    assertThat(spenders.group().customers()).hasValue(count(i -> !isMember(i) && spend(i) > 25));
    assertThat(sales.nobody().group().customers())
        .hasValue(count(i -> !isMember(i) && spend(i) <= 25));
    assertThat(sales.several()).hasValue(count(i -> isMember(i) && spend(i) > 25));
    assertThat(members.parts().get(2).segment()).isEmpty();
  }

  @Test
  void revenueIsEachPersonasShareOfEveryonesRevenue() {
    double all = IntStream.range(0, Town.CUSTOMERS).mapToDouble(CrosswalksTest::spend).sum();
    double members =
        IntStream.range(0, Town.CUSTOMERS)
            .filter(CrosswalksTest::isMember)
            .mapToDouble(CrosswalksTest::spend)
            .sum();
    Crosswalk crosswalk = crosswalk(silo("sales", "member = 1"));
    assertThat(crosswalk.departments().get(0).personas().get(0).group().revenueShare())
        .hasValueCloseTo(members / all, within(1e-12));
    assertThat(crosswalk.unclaimed().revenueShare())
        .hasValueCloseTo(1 - members / all, within(1e-12));
    assertThat(crosswalk.unclaimed().customers()).hasValue(300);
  }

  @Test
  void departmentsAgreeWhereMatchedPersonasMeet() {
    Crosswalk.Pair pair =
        crosswalk(
                new DisclosureControl(5, 10),
                linked(List.of()),
                silo("sales", "member = 1", "number < 240"),
                silo("it", "number % 5 < 2 - member", "number % 5 < 3 + member"))
            .pairs()
            .get(0);
    IntPredicate first = CrosswalksTest::isMember;
    IntPredicate second = i -> !isMember(i) && i < 240;
    IntPredicate one = i -> i % 5 < (isMember(i) ? 1 : 2);
    IntPredicate other = one.negate().and(i -> i % 5 < (isMember(i) ? 4 : 3));
    assertThat(pair.both()).hasValue(count(first.or(second).and(one.or(other))));
    // Most members are IT's second persona, most others of low number its first.
    long same = count(first.and(other)) + count(second.and(one));
    long both = count(first.or(second).and(one.or(other)));
    assertThat(pair.same()).hasValue(Math.round(10.0 * same / both) / 10.0);
    assertThat(pair.matches().get(0).first()).isEqualTo("is number < 240");
    assertThat(pair.matches().get(0).second()).isEqualTo("is number % 5 < 2 - member");
    double ofFirst = count(second.and(one.or(other)));
    assertThat(pair.matches().get(0).share())
        .isEqualTo(Math.round(10 * count(second.and(one)) / ofFirst) / 10.0);
  }

  @Test
  void whoIsUnknownToARuleIsNobodys() {
    Crosswalk.Department sales =
        crosswalk(silo("sales", "nullif(number, 7) >= 0")).departments().get(0);
    // Only one customer is: the 399 others are told in twenties.
    assertThat(sales.personas().get(0).group().customers()).hasValue(400);
    assertThat(sales.nobody().group().customers()).isEmpty();
  }

  @Test
  void noSmallCellFollowsFromTheOthers() {
    Crosswalk.Department sales =
        crosswalk(silo("sales", "number < 205", "number < 260")).departments().get(0);
    // 5 of the first persona are in B. In twenties the others, 55 and 40 of its 100, leave open
    // anything from nobody to ten; in tens, 100 of nobody's outside the scope would be 95 at least.
    OptionalLong few = OptionalLong.empty();
    assertThat(cells(sales.personas().get(0))).containsExactly(OptionalLong.of(200), few, few);
    assertThat(cells(sales.personas().get(1))).containsExactly(few, OptionalLong.of(60), few);
    assertThat(cells(sales.nobody()))
        .containsExactly(few, OptionalLong.of(40), OptionalLong.of(100));
    assertThat(sales.personas().get(0).group().customers()).hasValue(200);
    assertThat(sales.nobody().group().customers()).hasValue(140);
  }

  @Test
  void labelsSayWhoIsWho() {
    Contract contract = ContractText.of("names", "labels").column("persona", "string").read();
    LinkedSource labels =
        new LinkedSource(
            contract,
            Town.rows(
                new StructType()
                    .add("customer_key", DataTypes.StringType)
                    .add("persona", DataTypes.StringType),
                300,
                i ->
                    RowFactory.create(
                        "c" + i, i < 100 ? "Regular" : i < 240 ? "Newcomer" : "Ghost")));
    Silo silo =
        new Silo(
            "it",
            "it",
            List.of(
                new Silo.Persona("Regular", Optional.of("Comes often."), Optional.empty()),
                new Silo.Persona("Newcomer", Optional.empty(), Optional.empty())),
            Optional.of(new Silo.Labels("names", "persona")));
    Crosswalk.Department it = crosswalk(linked(List.of(labels)), silo).departments().get(0);
    assertThat(it.personas().get(0).group().customers()).hasValue(100);
    assertThat(cells(it.personas().get(1)))
        .containsExactly(OptionalLong.of(100), OptionalLong.of(40), OptionalLong.empty());
    assertThat(it.unknown()).hasValue(60);
    assertThat(it.nobody().group().customers()).hasValue(160);
    assertThat(it.several()).hasValue(0);
  }

  @Test
  void withoutSilosThereIsNoCrosswalk() {
    assertThat(
            Crosswalks.of(
                List.of(),
                Town.everyone(),
                Town.assignments(),
                segments("A", "B"),
                linked(List.of()),
                Optional.empty(),
                DISCLOSURE))
        .isEmpty();
  }

  @Test
  void aRuleThatNamesNoFeatureIsTold() {
    List<Problem> problems = new ArrayList<>();
    Crosswalks.check(List.of(silo("sales", "membr = 1")), Town.everyone(), problems::add);
    assertThat(problems)
        .extracting(Problem::sentence)
        .containsExactly(
            "town.yaml:1 key: there is no feature membr. There is: member, number, spend, town");
  }
}
