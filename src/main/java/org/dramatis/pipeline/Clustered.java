package org.dramatis.pipeline;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.cluster.Segmentation;

/**
 * Customers in segments.
 *
 * @param segmentation the segments
 * @param assignments one row per customer in scope, as written
 */
record Clustered(Segmentation segmentation, Dataset<Row> assignments) {}
