package org.dramatis.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dramatis.extract.ExtractFixture.texts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dramatis.LocalSpark;
import org.junit.jupiter.api.Test;

class ConnectedCustomersTest {
  /** Against a search by hand, on random graphs of random density. */
  @Test
  void componentsAreThoseThatASearchFinds() {
    Random random = new Random(7);
    for (int trial = 0; trial < 6; trial++) {
      int bound = 2 + random.nextInt(5);
      Map<String, Set<String>> values = new TreeMap<>();
      List<Row> rows = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        String value = "v" + random.nextInt(30);
        String customer = "c" + random.nextInt(20 + 20 * trial);
        if (values.computeIfAbsent(value, v -> new TreeSet<>()).add(customer)) {
          rows.add(RowFactory.create(value, customer));
        }
      }
      Collections.shuffle(rows, random);
      Dataset<Row> shared =
          LocalSpark.session()
              .createDataFrame(
                  rows,
                  new StructType()
                      .add(DuplicateCandidatesTable.SHARED, DataTypes.StringType)
                      .add(LinkedTable.CUSTOMER_KEY, DataTypes.StringType));

      assertThat(
              texts(
                  ConnectedCustomers.of(shared, bound),
                  LinkedTable.CUSTOMER_KEY,
                  DuplicateCandidatesTable.MERGED_INTO))
          .containsExactlyInAnyOrderElementsOf(searched(values, bound));
    }
  }

  private static List<String> searched(Map<String, Set<String>> values, int bound) {
    TreeSet<String> unseen = new TreeSet<>();
    values.values().forEach(unseen::addAll);
    List<String> found = new ArrayList<>();
    while (!unseen.isEmpty()) {
      TreeSet<String> component = new TreeSet<>(List.of(unseen.first()));
      int before = 0;
      while (component.size() > before) {
        before = component.size();
        for (Set<String> members : values.values()) {
          if (!Collections.disjoint(component, members)) {
            component.addAll(members);
          }
        }
      }
      unseen.removeAll(component);
      if (component.size() <= bound) {
        component.forEach(customer -> found.add(customer + "|" + component.first()));
      }
    }
    return found;
  }
}
