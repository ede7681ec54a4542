"""Requests to the engine of the playground, in sessions: of published templates, and of the documented examples of the
languages that templates are written in, each put into a template."""

import json
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HEAD = {
    "templateId": "sample", "templateName": "Sample", "version": "1.0.0", "description": "A sample.", "category": "custom",
    "author": "ada", "createdAt": "2026-01-01", "updatedAt": "2026-01-01",
}
KINDS = [(bool, "boolean"), (str, "string"), ((int, float), "number"), (list, "array"), (dict, "object")]
# What the engine can write numbers, money and dates in (docs/languages/handlebars.md).
LOCALES = "en de fr es it pt nl pl sv da nb fi cs ro hu el tr ru uk ja zh ko ar de-AT xx".split()
FORMATTED = (
    "{{number n}} {{percent share}} {{currency n 'EUR'}} {{currency n 'USD'}} {{date day}} {{date day style='full'}} {{time day}} "
    "{{dateTime day style='long'}} {{relativeDays day from='2026-03-02'}} {{list items}} {{list items type='or'}} "
    "{{plural n one='# day' few='# days' other='# days'}} {{upper name}} {{lower name}} {{title name}}")


def opening(template):
    """A template opened as a page opens it, which tells what its tools do."""
    tools = [{"toolId": tool, "description": "It finds what was asked for."} for tool in template.get("requiredTools", [])]
    return {"call": "open", "template": template, "language": "en", "tools": tools}


def make(parameters, **fields):
    return {"call": "make", "parameters": parameters, **fields}


def published(site):
    """The templates of a site as its API lists them."""
    api = Path(site) / "api/v1/templates"
    return [json.loads(path.read_text()) for path in sorted(api.glob("*.json")) if "@" not in path.name]


def references(site):
    """What references to templates can be held against."""
    return [
        {"templateId": template["templateId"], "versions": [version["version"] for version in template["versions"]]}
        for template in published(site)
    ]


def versions(site):
    """The versions of a site: how each is opened, and its examples."""
    for template in published(site):
        for version in template["versions"]:
            resolved = Path(site) / f"api/v1/templates/{template['templateId']}@{version['version']}.resolved.json"
            if resolved.exists():
                yield opening(json.loads(resolved.read_text())), version.get("examples", [])


# MARK: - Made templates

def large_template(states):
    """A journey of so many states with messages in two languages, ways across and loops."""
    ids = [f"state-{number}" for number in range(states - 1)]
    template = HEAD | {
        "templateId": "large", "templateName": "Large",
        "parameters": [
            {"parameterName": "company", "displayName": "Company", "description": "Who speaks.", "dataType": "string", "required": True},
            {"parameterName": "count", "displayName": "Count", "description": "How many.", "dataType": "number", "defaultValue": 3,
             "constraints": {"minValue": 1, "maxValue": 100}},
        ],
        "initialState": "state-0",
        "stateTemplates": [
            {"templateId": id, "stateName": f"State number {number}", "stateType": "chat", "messageTemplates": [
                {"messageId": "says", "messageType": "entry", "template": "{{company}} asks question %d of {{count}}." % number,
                 "locales": {"de": "{{company}} stellt Frage %d von {{count}}." % number}}]}
            for number, id in enumerate(ids)
        ] + [{"templateId": "end", "stateName": "End", "stateType": "final"}],
        "transitionTemplates": [],
    }
    def way(source, target, words):
        template["transitionTemplates"].append({
            "transitionId": f"{source}-to-{target}", "sourceStateId": source, "targetStateId": target, "condition": words})
    for number, id in enumerate(ids):
        way(id, ids[number + 1] if number + 1 < len(ids) else "end", f"The answer to question {number} is fine")
        if number % 3 == 0 and number + 4 < len(ids):
            way(id, ids[number + 4], "The customer is in a hurry")
        if number % 7 == 6:
            way(id, ids[number - 3], "Something was misunderstood")
    return template


# MARK: - Documented languages

def documented(language):
    """The examples of a page of docs/languages, each as its parts by name; the source has none."""
    text = (ROOT / f"docs/languages/{language}.md").read_text()
    for block in re.findall(r"^```\w+ example[^\n]*\n(.*?)^```$", text, re.MULTILINE | re.DOTALL):
        name, parts = "", {"": ""}
        for line in block.splitlines(keepends=True):
            if line.startswith("--- "):
                name = line[4:].strip()
                parts[name] = ""
            else:
                parts[name] += line
        yield {name: text.removesuffix("\n") for name, text in parts.items()}


def kind_of(value):
    return next((kind for type, kind in KINDS if isinstance(value, type)), "string")


def parameter(name, value=None, **fields):
    field = {"parameterName": name, "displayName": name, "description": "It.", "dataType": kind_of(value)}
    if value is not None:
        field["defaultValue"] = value
    return field | fields


def template(parameters, states, **fields):
    end = {"templateId": "end", "stateName": "End", "stateType": "final"}
    ids = [state["templateId"] for state in states] + ["end"]
    return HEAD | {
        "parameters": parameters, "initialState": ids[0], "stateTemplates": [*states, end],
        "transitionTemplates": [
            {"transitionId": f"from-{one}", "sourceStateId": one, "targetStateId": other}
            for one, other in zip(ids, ids[1:])
        ]} | fields


def state(id, message, **fields):
    return {"templateId": id, "stateName": id, "stateType": "chat", "messageTemplates": [
        {"messageId": "says", "messageType": "entry", "template": message}]} | fields


def data(example):
    """The parameters that an example's data come to."""
    values = json.loads(example.get("data") or "{}")
    return [parameter(name, value) for name, value in values.items() if re.fullmatch(r"[A-Za-z_]\w*", name)]


def handlebars():
    """Templates of the documented examples of messages."""
    for example in documented("handlebars"):
        yield opening(template(data(example), [state("say", example[""])]))
        yield make({})


def locales():
    """What is written by languages, in each that the engine knows."""
    values = {"n": 1234.5, "share": 0.25, "day": "2026-03-01T08:30:00Z", "items": ["a", "b", "c"], "name": "Éva İnan"}
    yield opening(template([parameter(*value) for value in values.items()], [state("say", FORMATTED)]))
    for locale in LOCALES:
        yield make({}, locale=locale)


def expressions():
    """Templates of the documented examples of conditions that can be read."""
    for example in documented("expressions"):
        lines = [line.split("→", 1) for line in example[""].splitlines()]
        conditions = [source.strip() for source, due in lines if not due.strip().startswith("error")]
        yield opening(template(data(example), [
            state("begin", "Hi"),
            *(state(f"state-{number}", "Hi", includeCondition={"expression": condition}) for number, condition in enumerate(conditions))]))
        yield make({})


def patterns():
    """Templates of the documented patterns, and the texts that they are for."""
    for example in documented("patterns"):
        texts = [line for part in ("matches", "does not match") for line in example.get(part, "").splitlines()]
        yield opening(template([parameter("it", "", constraints={"pattern": example[""]})], [state("say", "{{it}}")]))
        for text in texts:
            yield make({}, texts={"it": text})


def schemas():
    """Templates of the documented schemas, and the values that they are for."""
    for example in documented("json-schema"):
        schema = json.loads(example[""])
        values = [line.split("→")[0] for line in example.get("values", "").splitlines()] + [example.get("data", "")]
        for text in filter(str.strip, values):
            value = json.loads(text)
            yield opening(template([parameter("it", value, schema=schema)], [state("say", "{{it}}")]))
            yield make({"it": value})


# MARK: - Usual things

# Schemas and patterns as templates have them, with values that they take.
SCHEMAS = [
    ({"type": "object", "properties": {"name": {"type": "string", "minLength": 1, "maxLength": 40}, "age": {"type": "integer", "minimum": 0}},
      "required": ["name"], "additionalProperties": False}, {"name": "Ada", "age": 36}),
    ({"type": "array", "items": {"type": "string", "pattern": "^[a-z]+$"}, "minItems": 1, "maxItems": 9, "uniqueItems": True}, ["a", "b"]),
    ({"type": "array", "items": {"$ref": "#/$defs/one"}, "$defs": {"one": {"type": "object", "properties": {
        "mail": {"type": "string", "format": "email"}, "day": {"type": "string", "format": "date"}, "page": {"type": "string", "format": "uri"}}}}},
     [{"mail": "ada@example.org", "day": "2026-01-01", "page": "https://example.org/"}]),
    ({"enum": ["small", "large", 3, None]}, "large"), ({"const": "yes"}, "yes"),
    ({"type": ["number", "null"], "exclusiveMinimum": 0, "maximum": 100, "multipleOf": 0.5, "title": "A number", "examples": [1]}, 2.5),
    ({"anyOf": [{"type": "string"}, {"type": "number"}], "not": {"const": ""}, "description": "Either.", "default": 1}, "x"),
    ({"oneOf": [{"type": "string", "maxLength": 3}, {"type": "array"}], "allOf": [{"minLength": 1}]}, "abc"),
]
PATTERNS = [
    ("^[A-Z]{2,3}-\\d{4}$", "AB-1234"), ("^[^@\\s]+@[^@\\s]+\\.[a-z]{2,}$", "ada@example.org"), ("^\\+?[0-9 ()-]{6,20}$", "+49 30 123456"),
    ("^https?://[\\w.-]+(/\\S*)?$", "https://example.org/a"), ("^(?:yes|no|maybe)$", "maybe"), ("^#[0-9a-fA-F]{6}$", "#FF00aa"),
    ("^([01]\\d|2[0-3]):[0-5]\\d$", "08:30"), ("^[a-z0-9]+(?:-[a-z0-9]+)*$", "a-slug-1"), ("^.*?x+y*z?$", "aaxxyz"),
]
REFERENCES = ["other", "other@1.0.0", "other@^1.2.0", "other@~1.2", "other@1.x", "other@>=1.0.0 <3.0.0", "other@1.0.0-beta.1 || 2"]


def large():
    """Journeys of several sizes."""
    for states in (2, 5, 12, 30, 60):
        yield opening(large_template(states))
        for number in (1, 40):
            for locale in ("en", "de"):
                yield make({"company": f"Company {number}", "count": number}, locale=locale)


def ordinary():
    """Parameters with schemas and patterns, and states that are other templates."""
    fields = [(f"it{number}", value, {"schema": schema}) for number, (schema, value) in enumerate(SCHEMAS)]
    fields += [(f"text{number}", value, {"constraints": {"pattern": pattern}}) for number, (pattern, value) in enumerate(PATTERNS)]
    says = state("say", " ".join("{{%s}}" % name for name, _, _ in fields))
    for its in (fields, *([one] for one in fields)):
        yield opening(template([parameter(name, value, **rest) for name, value, rest in its], [says]))
        yield make({name: value for name, value, _ in its})
    inner = [{"templateId": f"state{number}", "stateName": "Inner", "stateType": "journey", "journeyTemplate": name}
             for number, name in enumerate(REFERENCES)]
    yield opening(template([], [state("say", "Hi"), *inner]))
    yield make({})
