public import Decoding

/// How an API knows its caller.
public enum AuthenticationType: String, Choice {
  case anonymous = "none"
  case apiKey = "api-key"
  case basic
  case bearer
  case oauth2
}
