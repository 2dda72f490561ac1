package org.dramatis.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.dramatis.SharedData;
import org.dramatis.command.PublishedRun.Fate;
import org.dramatis.command.PublishedRun.Judged;
import org.dramatis.project.ProjectFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Published data, read through configuration alone; what must come out is known beforehand. Beside
 * each expected number stands the pandas (2.3) expression that gives it, with
 *
 * <pre>{@code
 * from decimal import Decimal; import pandas as pd
 * def read(f, sep=','): return pd.read_csv(f, sep=sep, dtype=str, keep_default_na=False)
 * def money(s): return sum(map(Decimal, s), Decimal(0))
 * i = read('online-retail.csv.gz'); known = i[i.CustomerID != '']
 * t = read('complete-journey/transactions_sample.csv.gz')
 * c = read('complete-journey/campaigns.csv.gz').merge(
 *     read('complete-journey/campaign_descriptions.csv.gz'), on='campaign_id')
 * sent = c[c.household_id.isin(t.household_id)]
 * r = read('complete-journey/coupon_redemptions.csv.gz')
 * d = read('complete-journey/demographics.csv.gz')
 * p = read('customer_personality.csv', ';')
 * }</pre>
 */
@Tag("real-data")
class RealProjectsIT {
  /** How far to trust segments is not the question here. */
  private static final String FEW = "method.bootstraps=5";

  private static final Path PROJECTS = Path.of("src/test/projects");

  private static final Map<String, PublishedRun> DERIVED = new HashMap<>();

  @TempDir private static Path folder;

  private static String key;

  @BeforeAll
  static void writeKey() {
    key = SmallProject.in(folder.resolve("small")).key().toString();
  }

  private static Job job(String project, String workspace) throws IOException {
    String shared = SharedData.require("data").toString();
    Path conf = folder.resolve(workspace + "-" + project);
    ProjectFolder.copy(PROJECTS.resolve(project).resolve("conf"), conf)
        .replaceInContracts("../../../../../shared/data", shared);
    return new Job(conf, folder.resolve(workspace), key);
  }

  private static Program.Ended derive(Job job) {
    return job.derive(
        2, "--set", FEW, "--set", "method.references=1", "--set", "method.sample=500");
  }

  /** A project's run, derived by the first test that asks. */
  private static PublishedRun derived(String project) throws IOException {
    PublishedRun before = DERIVED.get(project);
    if (before != null) {
      return before;
    }
    Job job = job(project, project);
    derive(job);
    PublishedRun run = new PublishedRun(job);
    DERIVED.put(project, run);
    return run;
  }

  @ParameterizedTest
  @ValueSource(strings = {"online-retail", "complete-journey", "customer-personality"})
  void everyRowOfEveryFileHasOneFate(String project) throws IOException {
    derived(project).reconciles();
  }

  @Test
  void theInvoicesOfAWholesalerAreAllAccountedFor() throws IOException {
    PublishedRun run = derived("online-retail");
    assertThat(run.fates())
        .isEqualTo(
            Map.of(
                // len(i), known.CustomerID.nunique(), (i.CustomerID == '').sum(), the rest
                "customers", new Fate(541_909, 4_372, 135_080, 402_457),
                "purchases", new Fate(541_909, 541_909, 0, 0)));
    assertThat(run.reasons()).isEqualTo(Map.of("customers missing_key", 135_080L));
    // (i.UnitPrice.astype(float) < 0).sum()
    assertThat(run.brokenRules())
        .isEqualTo(Map.of("Bad debts that were booked as negative sales", 2.0));
    assertThat(run.keptRules()).isEqualTo(4);

    JsonNode identity = run.json("audit.json").get("identity");
    // len(known)
    assertThat(identity.get("linked").get("purchases").asLong()).isEqualTo(406_829);
    assertThat(identity.get("unlinked").get("purchases").asLong()).isEqualTo(135_080);
    assertThat(run.customers()).isEqualTo(4_372);
    // sum(Decimal(q) * Decimal(u) for q, u in zip(known.Quantity, known.UnitPrice))
    assertThat(run.total("net_spend_ever")).isEqualTo(new BigDecimal("8300065.814"));
  }

  @Test
  void theTillsAndCampaignsOfAGrocerAreAllAccountedFor() throws IOException {
    PublishedRun run = derived("complete-journey");
    assertThat(run.fates())
        .isEqualTo(
            Map.of(
                // len(t), t.household_id.nunique(), 0, the rest
                "households", new Fate(75_000, 2_377, 0, 72_623),
                "demographics", new Fate(801, 801, 0, 0),
                "families", new Fate(801, 801, 0, 0),
                // t.sales_value.str.contains('e').sum()
                "transactions", new Fate(75_000, 74_999, 1, 0),
                "products", new Fate(92_331, 92_331, 0, 0),
                "mailings", new Fate(6_589, 6_589, 0, 0),
                "campaigns", new Fate(27, 27, 0, 0),
                "redemptions", new Fate(2_102, 2_102, 0, 0)));
    assertThat(run.reasons()).isEqualTo(Map.of("transactions too_precise", 1L));
    assertThat(run.brokenRules()).isEmpty();

    JsonNode identity = run.json("audit.json").get("identity");
    assertThat(identity.get("linked").get("transactions").asLong()).isEqualTo(74_999);
    assertThat(identity.get("linked").get("demographics").asLong()).isEqualTo(801);
    // len(sent), len(c) - len(sent)
    assertThat(identity.get("linked").get("mailings").asLong()).isEqualTo(6_587);
    assertThat(identity.get("unlinked").get("mailings").asLong()).isEqualTo(2);
    assertThat(run.customers()).isEqualTo(2_377);
    // money(v for v in t.sales_value if 'e' not in v)
    assertThat(run.total("spend")).isEqualTo(new BigDecimal("233935.24"));
  }

  @Test
  void aMailingCountsInTheYearInWhichItsCampaignBegan() throws IOException {
    PublishedRun run = derived("complete-journey");
    // ((sent.start_date > '2016-12-31') & (sent.start_date <= '2017-12-31')).sum() of len(sent)
    assertThat(run.total("mailed")).isEqualByComparingTo("6440");
  }

  @Test
  void aWholesalersBeliefsAreJudgedByItsInvoices() throws IOException {
    // sold = known[~known.InvoiceNo.str.startswith('C')]; buyers = sold.CustomerID.unique()
    // year = known[(known.InvoiceDate >= '2010-12-10') & known.CustomerID.isin(buyers)]
    Map<String, Judged> judged = derived("online-retail").beliefs();
    // last = known.sort_values('InvoiceDate').groupby('CustomerID').Country.last()
    // (last[buyers] == 'United Kingdom').sum()
    assertThat(judged.get("S1"))
        .extracting("verdict", "customers")
        .containsExactly("false", 3_921L);
    // n = year.drop_duplicates(['CustomerID', 'InvoiceNo']).set_index('CustomerID').InvoiceNo
    // w = n.str.startswith('C').groupby(level=0).mean(); len(w), w.mean()
    assertThat(judged.get("W1")).isEqualTo(new Judged("half_true", 4_274, 0.107375));
    // (sold[sold.InvoiceDate >= '2010-12-10'].groupby('CustomerID').StockCode.nunique() >=
    // 60).sum()
    assertThat(judged.get("M1")).extracting("verdict", "customers").containsExactly("true", 1_373L);
  }

  @Test
  void aGrocersBeliefsAreJudgedByItsTills() throws IOException {
    // n = t[~t.sales_value.str.contains('e')].household_id.value_counts()
    // scope = n[n >= 10].index
    assertThat(derived("complete-journey").beliefs())
        .isEqualTo(
            Map.of(
                // m = sent[sent.start_date > '2016-12-31'].household_id.value_counts()
                // many = scope.intersection(m[m >= 5].index)
                // len(many), r.household_id.isin(many).sum() / len(many)
                "M1", new Judged("true", 616, 2.53734),
                // old = d[d.household_id.isin(scope) & d.age.isin(['55-64', '65+'])]
                // len(old), (old.household_size == '1').mean()
                "L1", new Judged("false", 128, 0.28125),
                // u = t[t.household_id.isin(scope) & ~t.sales_value.str.contains('e')]
                // len(scope), (u.retail_disc.astype(float) >
                // 0).groupby(u.household_id).mean().mean()
                "S1", new Judged("false", 1_751, 0.499973)));
  }

  @Test
  void oneFileOfManyDepartmentsLosesNobody() throws IOException {
    PublishedRun run = derived("customer-personality");
    Fate everybody = new Fate(2_240, 2_240, 0, 0);
    assertThat(run.fates())
        .isEqualTo(
            Map.of(
                "customers", everybody,
                "purchases", everybody,
                "web", everybody,
                "answers", everybody,
                "household", new Fate(2_240, 2_232, 8, 0)));
    assertThat(run.reasons())
        .isEqualTo(
            Map.of(
                // (p.Year_Birth.astype(int) < 1920).sum()
                "household too_small", 3L,
                // p.Marital_Status.isin(['YOLO', 'Absurd']).sum()
                "household pattern_mismatch", 4L,
                // (p.Income == '666666').sum()
                "household too_large", 1L));
    assertThat(run.customers()).isEqualTo(2_240);
    // sum(money(p[m]) for m in p if m.startswith('Mnt'))
    assertThat(run.total("spend")).isEqualByComparingTo("1356988");
  }

  @Test
  void aFileThatManyContractsReadIsOneFile() throws IOException {
    PublishedRun run = derived("customer-personality");
    // ls -l: 220188
    assertThat(derive(run.job()).output()).contains(" 1 file, 221 kB").contains("Already derived");
  }

  @Test
  void doubtsOfADataOwnerAreWarningsWithTheirNumbers() throws IOException {
    PublishedRun run = derived("customer-personality");
    Map<String, Double> broken = run.brokenRules();
    assertThat(broken).hasSize(3);
    // n = p.filter(regex='^Num(Web|Catalog|Store)P').astype(int).sum(axis=1)
    // (p.NumDealsPurchases.astype(int) > n).sum(), (n == 0).sum()
    assertThat(broken)
        .containsEntry("Customers with more purchases at a discount than purchases", 3.0)
        .containsEntry("Customers who paid and never bought", 6.0);
    // p.duplicated([k for k in p if re.match('Mnt|Num.*Purchases|Recency', k)]).mean() * 100
    assertThat(broken.get("Customers who bought exactly what another one did"))
        .isBetween(9.33, 9.331);
    // (p.Income == '').sum(): 1.07 of 100 do not tell, fewer than the two that are agreed
    assertThat(run.keptRules()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void theBestKnownFourSegmentsOfASurveyAreFound(int seed) throws IOException {
    Job job = job("mcdonalds", "survey" + seed);
    job.derive(2, "--set", "method.k=4", "--set", "method.seed=" + seed, "--set", FEW);
    JsonNode segments = new PublishedRun(job).json("segments.json");
    assertThat(segments.get("k").asInt()).isEqualTo(4);
    assertThat(segments.get("sse").asDouble()).isBetween(1602.8, 1602.95);
  }
}
