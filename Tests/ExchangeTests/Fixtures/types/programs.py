# Lines that must not type-check say so; all others must.
from templates import (
    Ab1V1_0_0,
    Ab1V1_0_0_2,
    KeywordsV1_0_0,
    OrderStatusV1_2_0,
    OrderStatusV2_0_0_beta_1,
    TemplateParameters,
)

least: OrderStatusV1_2_0 = {"companyName": "Fjell", "named": "x", "channel": "email"}
much: OrderStatusV1_2_0 = {
    "companyName": "Fjell", "named": "x", "channel": 2.5, "days": 3, "vip": True,
    "languages": ["en", "de"], "lists": [1, "a", None], "settings": {"a": {"b": 1}},
    "next": "order-status@^1.0.0", "spelt": "A", "made": "abc", "usual": "as always",
}
least["channel"] = "say \"hi\"\\"

missing: OrderStatusV1_2_0 = {"companyName": "Fjell", "channel": "email"}  # error
least["hotLine"] = "1"  # error
least["days"] = "3"  # error
least["channel"] = "fax"  # error
least["languages"] = ["fr"]  # error

nested: OrderStatusV2_0_0_beta_1 = {
    "address": {"street": "Hauptstr. 1", "kind": "home", "post code": 10115, "geo": {"lat": 1}},
    "slots": ["any", {"from": "9"}, None], "prices": {"small": 1.5}, "level": "low", "odd": "y",
}
nested["address"] = {"street": "a", "kind": "boat"}  # error
nested["prices"] = {"small": "1.5"}  # error
nested["level"] = "3"  # error

words: KeywordsV1_0_0 = {"class": "a", "__hidden": 1, "str": "b", "interface": "c"}
one: Ab1V1_0_0 = {}
two: Ab1V1_0_0_2 = {}
every: TemplateParameters = {"order-status@1.2.0": least, "ab1@1.0.0": two}
every["ab1@2.0.0"] = two  # error
