"""Tells a test what a DAG file says, as JSON.

    read_dag.py ast FILE              its imports and the names of the arguments that its calls have
    read_dag.py run LAYOUT FILE       runs it on stand-ins for Airflow 2 or 3: what DAG and operator
                                      were given, and what the task makes of each of the failures
    read_dag.py airflow FILE          loads it with Airflow itself
"""

import ast
import json
import runpy
import sys
import types

FAILURES = {
    "locked": "Cannot execute: spark-submit --conf a=12 x.jar. Error code is: 12.",
    "locked on kubernetes": "Cannot execute: spark-submit x.jar. Error code is: 0."
    " Kubernetes spark exit code is: 12",
    "contract": "Cannot execute: spark-submit --retries 12 x.jar. Error code is: 10.",
    "longer": "Cannot execute: spark-submit x.jar. Error code is: 120.",
    "no code": "Spark binary not found 12",
}


def called(node):
    return node.func.id if isinstance(node.func, ast.Name) else ast.unparse(node.func)


def parsed(file):
    with open(file, encoding="utf-8") as source:
        # The oldest Python of the Airflow versions that the file names.
        tree = ast.parse(source.read(), file, feature_version=(3, 7))
    nodes = list(ast.walk(tree))
    return {
        "imports": sorted(
            f"{node.module}.{alias.name}"
            for node in nodes
            if isinstance(node, ast.ImportFrom)
            for alias in node.names
        ),
        "calls": {
            called(node): [keyword.arg for keyword in node.keywords]
            for node in nodes
            if isinstance(node, ast.Call)
        },
        "bases": {
            node.name: [ast.unparse(base) for base in node.bases]
            for node in nodes
            if isinstance(node, ast.ClassDef)
        },
    }


class FailAtOnce(Exception):
    """Stands for AirflowFailException."""


def stand_ins(layout, dags, operators):
    class Dag:
        def __init__(self, **arguments):
            dags.append(arguments)

        def __enter__(self):
            return self

        def __exit__(self, *failure):
            return False

    class Operator:
        failure = None

        def __init__(self, **arguments):
            operators.append((self, arguments))

        def execute(self, context):
            if self.failure:
                raise RuntimeError(self.failure)
            return "done"

    spark = "airflow.providers.apache.spark.operators.spark_submit"
    members = {
        "2": {"airflow": {"DAG": Dag}, "airflow.exceptions": {"AirflowFailException": FailAtOnce}},
        "3": {
            "airflow": {},
            "airflow.sdk": {"DAG": Dag},
            "airflow.sdk.exceptions": {"AirflowFailException": FailAtOnce},
        },
    }[layout]
    for end in range(2, len(spark.split(".")) + 1):
        members[".".join(spark.split(".")[:end])] = {}
    members[spark] = {"SparkSubmitOperator": Operator}
    for name, values in members.items():
        module = types.ModuleType(name)
        module.__dict__.update(values)
        module.__path__ = []
        sys.modules[name] = module


def fate(operator, failure):
    operator.failure = failure
    try:
        return operator.execute({})
    except FailAtOnce:
        return "fails"
    except RuntimeError:
        return "is tried again"


def run(layout, file):
    dags, operators = [], []
    stand_ins(layout, dags, operators)
    runpy.run_path(file)
    return {
        "dags": dags,
        "tasks": [arguments for _, arguments in operators],
        "fates": [
            {name: fate(operator, text) for name, text in [("success", None), *FAILURES.items()]}
            for operator, _ in operators
        ],
    }


def loaded(file):
    from airflow.models.dagbag import DagBag

    bag = DagBag(dag_folder=file, include_examples=False)
    return {"errors": bag.import_errors, "dags": sorted(bag.dags)}


MODES = {"ast": parsed, "run": run, "airflow": loaded}

if __name__ == "__main__":
    json.dump(MODES[sys.argv[1]](*sys.argv[2:]), sys.stdout, default=str)
