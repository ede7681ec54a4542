"""What visitors ask of the playground, as far as it can be known beforehand: a list that needs nobody to keep it.

It is made of what the repository has anyway: published templates with their examples, options and languages, and what
is typed on the way to a value; then the templates that the engine is tested with, all languages that it can write
numbers and dates in, schemas and patterns as they are usual, and large journeys. `Scripts/trim-wasm` makes of it what
pages load first.
"""

import json
import re

import yaml

from sessions import HEAD, ROOT, large, locales, make, opening, ordinary, versions


class Loader(yaml.SafeLoader):
    """Reads YAML 1.2's booleans: `off` is a text."""

    yaml_implicit_resolvers = {
        first: [rule for rule in rules if rule[0] != "tag:yaml.org,2002:bool"]
        for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(true|false)$"), "tf")


def typed(parameter, value):
    """What somebody types into a field, on the way to a value and beside it."""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    yield from ("", text[:1], text[:len(text) // 2], text, text + "?")
    if parameter["dataType"] == "number":
        constraints = parameter.get("constraints", {})
        yield from ("many", "1.5", str(constraints.get("minValue", 0) - 1), str(constraints.get("maxValue", 1000) + 1))
    elif parameter["dataType"] == "string":
        yield from (text * 20, "Ä & <b>", text.upper(), text.lower())
    elif parameter["dataType"] == "array":
        yield from ("- one\n- two", "one, two", json.dumps([value]))
    elif parameter["dataType"] == "object":
        yield from ("name: Ada\nage: 36", "[1]")
    for option in parameter.get("options", [])[:1]:
        yield f"{option['value']}s"


def languages(template):
    """The languages of a template's messages."""
    return sorted(set(re.findall(r'"([a-z]{2}(?:-[A-Z]{2})?)": "', json.dumps(template.get("stateTemplates", [])))))


def visits(template, examples):
    """What visitors of a template try; customizations are shown as a difference, which is the whole engine's."""
    for example in examples:
        for locale in [None, *languages(template)]:
            yield make(example["parameters"], **({"locale": locale} if locale else {}))
    base = examples[0]["parameters"] if examples else {}
    for level in ("beginner", "intermediate", "expert"):
        yield make(base, profile={"role": "manager", "skillLevel": level})
    yield make(base | {"nothing": 1})
    for parameter in template.get("parameters", []):
        name = parameter["parameterName"]
        others = {key: value for key, value in base.items() if key != name}
        yield make(others)
        for option in parameter.get("options", []):
            yield make(others | {name: option["value"]})
        for text in typed(parameter, base.get(name, parameter.get("defaultValue", ""))):
            yield make(others, texts={name: text})


def fixtures():
    """The templates that the engine is tested with, and what is asked of them."""
    for folder in sorted((ROOT / "Tests/InstantiationTests/Fixtures").iterdir()):
        read = lambda name: json.loads(json.dumps(yaml.load((folder / name).read_text(), Loader), default=str))
        yield opening(HEAD | read("template.yaml"))
        for case in read("cases.yaml").values():
            fields = {name: case[name] for name in ("locale", "profile", "customizations") if case.get(name)}
            yield make(case.get("parameters") or {}, **fields)


def text(sites):
    """All of it, a request on each line; behind an empty line what only counts where it is answered well."""
    lines = []
    for first, examples in (version for site in sites for version in versions(site)):
        lines += [first, *visits(first["template"], examples), {"call": "close"}]
    sound = [*fixtures(), *locales(), *ordinary(), *large()]
    written = ["".join(json.dumps(line, ensure_ascii=False) + "\n" for line in its) for its in (lines, sound)]
    return "\n".join(written)
