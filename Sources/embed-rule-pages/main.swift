import Foundation

// Writes a Swift file that holds other files: embed-rule-pages OUTPUT FILE…
//
// Texts are written as raw literals, longer in their marks than anything inside.

var source =
  "/// The pages of `docs/rules`, by their names in order.\nlet embeddedPages: [(id: String, text: String)] = [\n"
for path in CommandLine.arguments.dropFirst(2) {
  let url = URL(fileURLWithPath: path)
  let text = try String(contentsOf: url, encoding: .utf8)
  let id = url.deletingPathExtension().lastPathComponent
  source += "  (\"\(id)\", ###\"\"\"\n\(text)\n\"\"\"###),\n"
}
source += "]\n"
try source.write(toFile: CommandLine.arguments[1], atomically: true, encoding: .utf8)
