import Values
import YAML

/// Judges `{id, yaml, fail, json}`: the data of streams of one document, and that what is not YAML
/// is refused.
enum YAMLJudge {
  static func verdicts(on cases: [Value]) throws(MalformedSuite) -> [Verdict] {
    var verdicts: [Verdict] = []
    for one in cases {
      let id = try one.text("id") + " " + (one["name"]?.string ?? "")
      let text = try one.text("yaml")
      if one["fail"]?.bool == true {
        verdicts.append(Verdict(id, group: "refused", failure: refusalFailure(text)))
      } else if let documents = one["json"]?.array, documents.count == 1 {
        verdicts.append(Verdict(id, group: "read", failure: readingFailure(text, documents)))
      }
    }
    return verdicts
  }

  private static func refusalFailure(_ text: String) -> String? {
    do throws(YAMLError) {
      return "read as \(Value.array(try YAMLStream.values(of: text)).brief)"
    } catch {
      return nil
    }
  }

  private static func readingFailure(_ text: String, _ due: [Value]) -> String? {
    do throws(YAMLError) {
      let documents = try YAMLStream.values(of: text)
      return documents == due
        ? nil : "\(Value.array(documents).brief) instead of \(Value.array(due).brief)"
    } catch {
      return error.description
    }
  }
}
