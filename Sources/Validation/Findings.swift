import CatalogModel
public import Diagnostics
import TemplateRules
import Values

/// What was found in one version: in its own file, and in files of templates that it builds on.
public struct Findings: Sendable {
  let own: [Diagnostic]
  /// The waivers that were needed, by their places in the list.
  var waivers: Set<Int>
  /// How long it took to find.
  var duration = Duration.zero
  let foreign: [Diagnostic]
  /// What was found beside the versions of the template; told with its first version.
  var beside: [Diagnostic] = []
  let file: String
  let isExtending: Bool

  /// Whether no journey can be made of the version, since it has an error.
  public var hasErrors: Bool { own.contains(where: Self.isError) }

  /// The errors of the version itself, not located yet; those of its examples keep nobody from using it.
  public var errors: [Diagnostic] { own.filter(Self.isError) }

  private static func isError(_ diagnostic: Diagnostic) -> Bool {
    diagnostic.severity == .error && !diagnostic.location.file.contains("/examples/")
  }

  /// How many findings of the version itself have a severity.
  public func count(_ severity: Severity) -> Int { own.count { $0.severity == severity } }

  init(own: [Diagnostic], _ waivers: Set<Int>) {
    self.own = own
    self.waivers = waivers
    foreign = []
    file = ""
    isExtending = false
  }

  init(
    _ diagnostics: [Diagnostic], of version: TemplateVersion, _ problems: [Diagnostic],
    _ waivers: Set<Int>
  ) {
    file = version.file
    self.waivers = waivers
    // Its examples and release notes lie beside it.
    let folder = version.file.dropLast("template.yaml".count)
    own = problems + diagnostics.filter { $0.location.file.hasPrefix(folder) }
    foreign = diagnostics.filter { !$0.location.file.hasPrefix(folder) }
    isExtending = version.outline.isExtending
  }

  /// Defects in what templates inherit: those that the ancestor has itself are reported there, once;
  /// the others come of the inheriting, and are reported where the template says what it extends.
  static func inherited(_ found: [Findings]) -> [Diagnostic] {
    let inheriting = found.filter { !$0.foreign.isEmpty }
    if inheriting.isEmpty { return [] }
    let reported = Set(found.flatMap(\.own).map { Defect($0) })
    return inheriting.flatMap { findings in
      let key = findings.isExtending ? "extendsTemplate" : "composesTemplates"
      let place = Place(file: findings.file, path: .root[key])
      return Defect.inherited(findings.foreign, apart: reported, at: place)
    }
  }
}
