import Diagnostics
import Decoding
import Values

extension UserProfile? {
  /// What `user` stands for: of nobody in particular nothing is known, which is no error to ask.
  var asUser: Value {
    var user = self?.written ?? .object(Object())
    user.insert(.object(Object()), at: .root["attributes"])
    return user
  }
}
