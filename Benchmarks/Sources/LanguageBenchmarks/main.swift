import Foundation
import Values

// LanguageBenchmarks FOLDER-WITH-INPUTS FOLDER-WITH-PAGES
let inputs = URL(fileURLWithPath: CommandLine.arguments[1])
let pages = URL(fileURLWithPath: CommandLine.arguments[2])

func input(_ name: String) throws -> [UInt8] {
  [UInt8](try Data(contentsOf: inputs.appendingPathComponent(name)))
}

try Pages.run(try JSONReader.value(of: try input("pages.json")), folder: pages)
try Conditions.run(try JSONReader.value(of: try input("expressions.json")))
try Schemas.run(try JSONReader.value(of: try input("schemas.json")))
try JSONTexts.run(try input("large.json"))
