/// Something that is shown every rule of a registry, one after the other.
public protocol RuleVisitor {
  /// Takes a rule.
  mutating func visit<R: TemplateRule>(_ rule: R)
}
