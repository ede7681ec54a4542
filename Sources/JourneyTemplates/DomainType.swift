public import Decoding

/// What a composite template is made for in particular.
public enum DomainType: String, Choice {
  case workflow
  case apiIntegration = "api-integration"
}
