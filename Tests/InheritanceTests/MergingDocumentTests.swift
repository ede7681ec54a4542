import Inheritance
import TestSupport
import Testing
import Values

@Test(arguments: try documentExamples("merging").filter { $0.labels[1] == "custom" })
func `custom merges give what their reference says`(example: DocumentExample) throws {
  let rule: Value = [
    "ruleId": "r", "ruleType": "merge", "targetPath": "$.notes", "mergeStrategy": "custom",
    "customMerge": .string(try #require(example["customMerge"])),
  ]
  let base = source("base", ["notes": try JSONReader.value(of: example.source)])
  let leaf = source(
    "leaf",
    [
      "extendsTemplate": "base", "inheritanceRules": [rule],
      "notes": try JSONReader.value(of: #require(example["child"])),
    ])
  let resolved = try #require(resolve("leaf", in: [base, leaf]).0)
  #expect(try resolved.value["notes"] == JSONReader.value(of: #require(example["result"])))
}
