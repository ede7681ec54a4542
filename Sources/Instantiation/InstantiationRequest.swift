public import Values

/// What a journey is to be made of, beside its template.
public struct InstantiationRequest: Sendable {
  /// Values by parameter name.
  public var parameters: Object
  /// Who it is for.
  public var profile: UserProfile?
  /// The language of its texts; the profile's where nil.
  public var locale: String?
  /// Changes, in the order in which they were asked for.
  public var customizations: [RuntimeCustomization]
  /// When it is made, as an ISO 8601 date or time.
  ///
  /// It has no part in the id.
  public var createdAt: String?
  /// Who makes it.
  ///
  /// It has no part in the id.
  public var createdBy: String?
  /// Where it belongs.
  ///
  /// It has no part in the id.
  public var workspaceId: String?

  /// Creates a request.
  public init(
    _ parameters: Object = Object(), profile: UserProfile? = nil, locale: String? = nil,
    customizations: [RuntimeCustomization] = []
  ) {
    self.parameters = parameters
    self.profile = profile
    self.locale = locale
    self.customizations = customizations
  }
}

extension JourneyInstance {
  /// What it was made of: asking for it again gives it again.
  public var request: InstantiationRequest {
    var request = InstantiationRequest(
      givenParameters, profile: profile, locale: locale, customizations: customizations)
    request.createdAt = createdAt
    request.createdBy = createdBy
    request.workspaceId = workspaceId
    return request
  }
}
