public import Diagnostics

/// Something that every template, or the catalog as a whole, must be like.
///
/// A rule is one file of this module, named as the rule, and one page, `docs/rules/<id>.md`, that
/// documents it and whose examples are run as its tests.
public protocol Rule: Sendable {
  /// Creates the rule; rules have no state.
  init()

  /// The defect itself, in kebab-case.
  var id: String { get }

  /// How much the defect matters.
  var severity: Severity { get }

  /// What kind of defect it is.
  var category: RuleCategory { get }

  /// Looks at one version of a template with all that it inherits.
  func check(_ template: TemplateSubject, _ report: inout Report)

  /// Looks at what lies beside the versions of a template.
  func check(_ entry: EntrySubject, _ report: inout Report)

  /// Looks at the catalog as a whole.
  func check(_ catalog: CatalogSubject, _ report: inout Report)

  /// Looks at a change of the catalog.
  func check(_ change: ChangeSubject, _ report: inout Report)
}

extension Rule {
  /// Most defects are errors.
  public var severity: Severity { .error }

  /// A rule about the catalog has nothing to say of one template.
  public func check(_ template: TemplateSubject, _ report: inout Report) {}

  /// Most rules have nothing to say of READMEs and reviews.
  public func check(_ entry: EntrySubject, _ report: inout Report) {}

  /// A rule about templates has nothing to say of the catalog.
  public func check(_ catalog: CatalogSubject, _ report: inout Report) {}

  /// Most rules look at what a catalog is, not at how it became that.
  public func check(_ change: ChangeSubject, _ report: inout Report) {}
}

/// The seed's categories of validation, with security.
public enum RuleCategory: String, Sendable, CaseIterable {
  case structural, semantic, performance, compatibility, quality, security
}
