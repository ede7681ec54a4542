import Foundation
import Inheritance
import Instantiation
import JourneyTemplates
import SemanticVersions
import Values
import YAML

// InstantiationBenchmarks CATALOG [TEMPLATE-ID]
//
// Prepares each template of a catalog that has an example once, and makes its first example's
// journey over and over on one core. Prints how many come out in a second.

let only = CommandLine.arguments.dropFirst(2).first
let folder = URL(fileURLWithPath: CommandLine.arguments[1]).appendingPathComponent("templates")

func yaml(_ file: URL) throws -> Value {
  try YAMLStream.values(of: try String(contentsOf: file, encoding: .utf8)).first ?? .null
}

func names(in folder: URL) -> [String] {
  let found = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
  return (found ?? []).filter { !$0.hasPrefix(".") }.sorted()
}

var sources: [TemplateSource] = []
for id in names(in: folder) {
  for version in names(in: folder.appendingPathComponent(id)) {
    let file = folder.appendingPathComponent("\(id)/\(version)/template.yaml")
    guard let number = SemanticVersion(version) else { continue }
    sources.append(
      TemplateSource(templateId: id, version: number, value: try yaml(file), file: file.path))
  }
}
let (resolver, _) = Resolver.prepare(sources)

struct Measured {
  let name: String
  let states: Int
  let prepareMicros: Double
  let perSecond: Double
}

var measured: [Measured] = []
let clock = ContinuousClock()
for source in sources {
  if let only, only != source.templateId { continue }
  let name = "\(source.templateId)@\(source.version)"
  let examples = folder.appendingPathComponent("\(source.templateId)/\(source.version)/examples")
  guard let first = names(in: examples).first,
    let resolved = resolver.resolve(source.templateId, source.version).0,
    resolved.template.templateType != .abstract
  else { continue }
  let example = try yaml(examples.appendingPathComponent(first))
  let request = InstantiationRequest(
    example["parameters"]?.object ?? Object(), locale: example["locale"]?.string)
  let template = try PreparedTemplate(resolved, index: resolver.index)
  let preparing = try clock.measure {
    for _ in 0..<10 { _ = try PreparedTemplate(resolved, index: resolver.index) }
  }
  let states = try template.instantiate(request).instance.states.count
  var rates: [Double] = []
  for _ in 0..<5 {
    var count = 0
    let begun = clock.now
    while clock.now - begun < .milliseconds(40) {
      for _ in 0..<50 { _ = try template.instantiate(request) }
      count += 50
    }
    rates.append(Double(count) / ((clock.now - begun) / .seconds(1)))
  }
  measured.append(
    Measured(
      name: name, states: states, prepareMicros: preparing / .microseconds(10),
      perSecond: rates.sorted()[2]))
}

func padded(_ text: String, _ width: Int, left: Bool = false) -> String {
  let space = String(repeating: " ", count: max(0, width - text.count))
  return left ? text + space : space + text
}

print(
  padded("template", 36, left: true) + padded("states", 8) + padded("prepare µs", 12)
    + padded("journeys/s", 12))
for one in measured.sorted(by: { ($0.states, $0.name) < ($1.states, $1.name) }) {
  print(
    padded(one.name, 36, left: true) + padded("\(one.states)", 8)
      + padded("\(Int(one.prepareMicros))", 12) + padded("\(Int(one.perSecond))", 12))
}
let ten = measured.filter { (9...11).contains($0.states) }.map(\.perSecond).sorted()
if !ten.isEmpty {
  print(
    "Of 9 to 11 states: median \(Int(ten[ten.count / 2])), slowest \(Int(ten[0])) journeys a second on one core."
  )
}
