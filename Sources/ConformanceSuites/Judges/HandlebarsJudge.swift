import Handlebars
import Values

/// Judges `{template, data, partials?, expected | exception}`: the exact text, or an error.
enum HandlebarsJudge {
  static func verdicts(on cases: [Value]) throws(MalformedSuite) -> [Verdict] {
    var verdicts: [Verdict] = []
    for (index, one) in cases.enumerated() {
      let id = "\(index) \(one["suite"]?.string ?? ""): \(one["it"]?.string ?? "")"
      verdicts.append(Verdict(id, failure: try failure(of: one)))
    }
    return verdicts
  }

  private static func failure(of one: Value) throws(MalformedSuite) -> String? {
    let template = try one.text("template")
    let result = rendered(template, one)
    switch (result, one["expected"]?.string) {
    case (.success(let text), let expected?):
      return text.isExactly(expected)
        ? nil : "\(template): \"\(text)\" instead of \"\(expected)\""
    case (.success(let text), nil): return "\(template): \"\(text)\" instead of an error"
    case (.failure(let error), _?): return "\(template): \(error)"
    case (.failure, nil): return nil
    }
  }

  private static func rendered(
    _ template: String, _ one: Value
  ) -> Result<String, HandlebarsError> {
    do throws(HandlebarsError) {
      var set = TemplateSet()
      set.add(try HandlebarsTemplate(template, name: "main"))
      for partial in one["partials"]?.object?.entries ?? [] {
        set.add(try HandlebarsTemplate(partial.value.string ?? "", name: partial.key))
      }
      var output: [UInt8] = []
      try set.render("main", one["data"] ?? .null, into: &output)
      return .success(String(decoding: output, as: UTF8.self))
    } catch {
      return .failure(error)
    }
  }
}
