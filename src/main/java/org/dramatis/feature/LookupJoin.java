package org.dramatis.feature;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.dramatis.sql.ColumnName.column;
import static org.dramatis.sql.ColumnName.columns;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.contract.Contract;
import org.dramatis.contract.Property;
import org.dramatis.contract.Reference;
import org.dramatis.extract.SourceRows;
import org.dramatis.extract.row.ExtractTable;
import org.dramatis.feature.catalog.CheckedCatalog;
import org.dramatis.identity.LinkedSource;

/**
 * Lookups become struct columns of the sources that refer to them, so that an expression says
 * {@code products.department}.
 */
record LookupJoin(CheckedCatalog catalog, List<SourceRows> lookups) {

  /** The source's rows, each once, with the lookups that its features read. */
  LinkedSource joined(LinkedSource source) {
    Contract contract = source.contract();
    Set<String> read = new HashSet<>();
    catalog.from(contract.name()).forEach(f -> read.addAll(f.inputs()));
    Dataset<Row> result = source.rows();
    for (Contract lookup : catalog.lookups(contract)) {
      if (read.stream().anyMatch(name -> name.startsWith(lookup.name() + "."))) {
        result = join(result, contract, lookup.name());
      }
    }
    return new LinkedSource(contract, result);
  }

  /** Several references to one lookup are tried in the contract's order. */
  private Dataset<Row> join(Dataset<Row> rows, Contract contract, String lookup) {
    Dataset<Row> result = rows;
    List<Column> found = new ArrayList<>();
    for (Property property : contract.properties()) {
      for (Reference reference : property.references()) {
        if (reference.source().equals(lookup) && catalog.isUniqueLookup(reference)) {
          String key = "_key" + found.size();
          String row = "_row" + found.size();
          Column same = column(property.name()).equalTo(col(key));
          result = result.join(keyed(reference, key, row), same, "left").drop(key);
          found.add(col(row));
        }
      }
    }
    Dataset<Row> joined = result.withColumn(lookup, coalesce(found.toArray(Column[]::new)));
    return joined.drop(found.stream().map(Column::toString).toArray(String[]::new));
  }

  private Dataset<Row> keyed(Reference reference, String key, String row) {
    Dataset<Row> accepted =
        lookups.stream()
            .filter(l -> l.contract().name().equals(reference.source()))
            .findFirst()
            .orElseThrow()
            .accepted();
    Column[] fields = columns(List.of(accepted.drop(ExtractTable.FILE).columns()));
    return accepted.select(column(reference.property()).as(key), struct(fields).as(row));
  }
}
