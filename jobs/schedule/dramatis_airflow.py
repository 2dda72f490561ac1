"""Derives customer segments every month with Dramatis, from Apache Airflow 2.4 or later, or 3.

Copy this file into the folder of DAGs. It needs apache-airflow-providers-apache-spark, and on the
workers spark-submit of Spark 4.1 for Scala 2.13.

Connection (Admin > Connections):

    dramatis_spark          type Spark; host is the master, such as yarn or spark://master:7077.
                            Deploy mode client: only there does the run's exit code reach Airflow.

Variables (Admin > Variables), each with what is taken without it:

    dramatis_jar            the program          /opt/dramatis/target/dramatis-0.1.0.jar
    dramatis_conf           the project          /srv/dramatis/conf
    dramatis_workspace      its workspace        /var/lib/dramatis/workspace
    dramatis_key_file       the pseudonym key    /etc/dramatis/pseudonym.key

The worker reads the project, log4j2.properties included, and the key; extracts and workspace are
reached by all executors too. Master, memory and cores are the connection's and Spark's own
configuration's business; the project's spark-defaults.conf is read by jobs/dramatis only.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta

try:  # Airflow 3
    from airflow.sdk import DAG
except ImportError:
    from airflow import DAG
try:  # they moved later than DAG did
    from airflow.sdk.exceptions import AirflowFailException
except ImportError:
    from airflow.exceptions import AirflowFailException
from airflow.providers.apache.spark.operators.spark_submit import SparkSubmitOperator

# Another run holds the lock: the one exit code for which a retry helps.
LOCKED = "12"

# The operator tells exit codes in its message only; of a driver on Kubernetes in a second sentence.
EXIT_CODES = re.compile(r"Error code is: (\d+)\.(?: Kubernetes spark exit code is: (\d+))?")


class Derive(SparkSubmitOperator):
    """Submits a run. What is not worth a retry fails at once."""

    def execute(self, context):
        try:
            return super().execute(context)
        except Exception as failure:
            codes = EXIT_CODES.search(str(failure))
            if codes and LOCKED in codes.groups():
                raise
            raise AirflowFailException(str(failure)) from failure


def variable(name: str, default: str) -> str:
    """An Airflow variable, looked up when the task runs and not whenever this file is read."""
    return "{{ var.value.get('" + name + "', '" + default + "') }}"


CONF = variable("dramatis_conf", "/srv/dramatis/conf")

with DAG(
    dag_id="dramatis",
    description="Derive customer segments",
    # After the month's deliveries; the contracts say when they are due.
    schedule="17 4 2 * *",
    start_date=datetime(2026, 1, 1),
    # A run describes the newest deliveries, whichever month it was scheduled for.
    catchup=False,
    max_active_runs=1,
    dagrun_timeout=timedelta(hours=14),
    tags=["dramatis"],
) as dag:
    Derive(
        task_id="derive",
        name="dramatis-derive",
        conn_id="dramatis_spark",
        application=variable("dramatis_jar", "/opt/dramatis/target/dramatis-0.1.0.jar"),
        java_class="org.dramatis.command.Main",
        application_args=[
            "derive",
            "--conf",
            CONF,
            "--workspace",
            variable("dramatis_workspace", "/var/lib/dramatis/workspace"),
            "--fail-if-stale",
        ],
        conf={
            "spark.driver.extraJavaOptions": "-Dlog4j2.configurationFile=file://"
            + CONF
            + "/log4j2.properties"
        },
        env_vars={
            "DRAMATIS_KEY_FILE": variable("dramatis_key_file", "/etc/dramatis/pseudonym.key")
        },
        execution_timeout=timedelta(hours=12),
        # For an hour, while another run holds the lock.
        retries=12,
        retry_delay=timedelta(minutes=5),
    )
