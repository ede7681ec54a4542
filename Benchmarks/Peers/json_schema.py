"""The schemas of the work file in Python: json_schema.py SCHEMAS.json"""

import json
import sys
import time

import jsonschema
import jsonschema_rs


def measure(body):
    """Microseconds of one call: the median of nine batches, after a warm-up."""
    count, begun = 0, time.perf_counter()
    while time.perf_counter() - begun < 0.3:
        body()
        count += 1
    batch, times = max(1, count // 6), []
    for _ in range(9):
        start = time.perf_counter()
        for _ in range(batch):
            body()
        times.append((time.perf_counter() - start) / batch * 1e6)
    return sorted(times)[4]


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        works = json.load(file)
    for name, work in works.items():
        schema, instances = work["schema"], work["instances"]
        tools = {
            "jsonschema": jsonschema.Draft202012Validator(schema),
            "jsonschema-rs": jsonschema_rs.Draft202012Validator(schema),
        }
        for tool, validator in tools.items():
            verdicts = [validator.is_valid(each) for each in instances]
            micros = measure(lambda: [validator.is_valid(each) for each in instances])
            print(json.dumps({"work": f"json-schema {name}", "tool": tool, "micros": micros,
                              "output": json.dumps(verdicts, separators=(",", ":"))}))


main()
