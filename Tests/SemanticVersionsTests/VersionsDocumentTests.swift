import SemanticVersions
import TestSupport
import Testing

@Test(arguments: try documentExamples("versions"))
func `versions are as their reference says`(example: DocumentExample) throws {
  let lines = example.source.split(separator: "\n").map(String.init)
  try #require(example.labels.count == 2 && !lines.isEmpty)
  switch example.labels.joined(separator: " ") {
  case "version valid":
    for line in lines { #expect(SemanticVersion(line)?.description == line) }
  case "version invalid":
    for line in lines { #expect(SemanticVersion(line) == nil, "\(line)") }
  case "version order":
    let versions = lines.compactMap { SemanticVersion($0) }
    #expect(versions.reversed().sorted().map { $0.description } == lines)
    for (one, next) in zip(versions, versions.dropFirst()) { #expect(one < next) }
  case "version equal": #expect(Set(lines.compactMap { SemanticVersion($0) }).count == 1)
  case "range invalid":
    for line in lines { #expect(VersionRange(line) == nil, "\(line)") }
  default: for line in lines { try check(line, example.labels[1]) }
  }
}

/// A line with a claim: `left  verb  right`, two spaces apart.
private func check(_ line: String, _ label: String) throws {
  let words = line.components(between: "  ")
  try #require(words.count >= 3, "\(line)")
  switch label {
  case "next":
    let how = words[1].components(between: " ")
    let release = try #require(SemanticVersion.Release(rawValue: how[0]))
    let next = SemanticVersion(words[0])?
      .incremented(to: release, identifier: how.count > 1 ? how[1] : "")
    #expect(next?.description == words.last, "\(line)")
  case "bounds":
    let parts = line.components(between: "  →  ")
    #expect(VersionRange(parts[0])?.normalized == parts[1], "\(line)")
  case "lowest":
    let range = try #require(VersionRange(words[0]))
    #expect(range.minimum?.description ?? "none" == words[2], "\(line)")
  case "has":
    let range = try #require(VersionRange(words[0]))
    for text in words[2...] {
      let version = try #require(SemanticVersion(text), "\(line)")
      #expect(range.contains(version) == (words[1] == "has"), "\(line)")
    }
  case "beside":
    let version = try #require(SemanticVersion(words[0]))
    let range = try #require(VersionRange(words[2]))
    #expect(range.isBelow(version) == (words[1] == "above"), "\(line)")
    #expect(range.isAbove(version) == (words[1] == "below"), "\(line)")
    #expect(!range.contains(version) || words[1] == "neither", "\(line)")
  case "meet", "inside":
    let left = try #require(VersionRange(words[0]))
    let right = try #require(VersionRange(words[2]))
    let holds = label == "meet" ? left.intersects(right) : left.isSubset(of: right)
    #expect(holds == !words[1].hasSuffix("not"), "\(line)")
    if label == "meet" { #expect(right.intersects(left) == holds, "\(line)") }
  default: Issue.record("Unknown example '\(label)'")
  }
}

extension String {
  /// The parts between separators.
  fileprivate func components(between separator: String) -> [String] {
    var parts = [""]
    var rest = self[...]
    while let character = rest.first {
      if rest.hasPrefix(separator) {
        parts.append("")
        rest = rest.dropFirst(separator.count)
      } else {
        parts[parts.count - 1].append(character)
        rest = rest.dropFirst()
      }
    }
    return parts
  }
}
