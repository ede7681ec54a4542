public import Decoding

/// The method of an API call.
public enum HTTPMethod: String, Choice {
  case get = "GET"
  case post = "POST"
  case put = "PUT"
  case patch = "PATCH"
  case delete = "DELETE"
}
