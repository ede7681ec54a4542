/// The seed's categories of validation, with security.
public enum RuleCategory: String, Sendable, CaseIterable {
  case structural, semantic, performance, compatibility, quality, security
}
