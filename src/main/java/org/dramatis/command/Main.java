package org.dramatis.command;

/** The entry point. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(org.apache.spark.sql.SparkSession.builder() == null ? 1 : 0);
  }
}
