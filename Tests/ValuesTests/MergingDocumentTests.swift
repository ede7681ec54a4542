import TestSupport
import Testing
import Values

@Test(arguments: try documentExamples("merging").filter { $0.labels[1] != "custom" })
func `strategies merge as their reference says`(example: DocumentExample) throws {
  let parent = try JSONReader.value(of: example.source)
  let child = try JSONReader.value(of: #require(example["child"]))
  let merged: Value
  switch example.labels[1] {
  case "merge-deep": merged = Merge.deep(parent, child)
  case "merge-shallow": merged = Merge.shallow(parent, child)
  case "override": merged = child
  case "extend-array":
    let key = example.labels.count > 3 ? example.labels[3] : nil
    merged = Merge.extending(parent, child, by: key)
  case "compose": merged = Merge.composing(parent, child)
  case "patch": merged = Merge.patching(parent, with: child)
  default:
    Issue.record("Unknown strategy '\(example.labels[1])'")
    return
  }
  // As text, so that the order of keys counts.
  let result = try JSONReader.value(of: #require(example["result"]))
  #expect(JSONWriter.plainText(of: merged) == JSONWriter.plainText(of: result))
}
