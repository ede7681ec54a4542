import CatalogModel
import Decoding
import Instantiation
import JourneyTemplates
package import Values

/// The description of the local API (OpenAPI 3.1), made of its operations.
package struct OpenAPIDocument {
  private let operations: [APIOperation]
  private let base: String

  /// Of all operations, as `serai schema openapi` prints it.
  package init() { self.init(APIOperation.allCases, base: "/") }

  init(_ operations: [APIOperation], base: String) {
    self.operations = operations
    self.base = base
  }

  /// The document.
  package var value: Value {
    var paths = Object()
    for operation in operations {
      var item = paths["/" + operation.path]?.object ?? Object()
      item[operation.method.lowercased()] = described(operation)
      paths["/" + operation.path] = .object(item)
    }
    return [
      "openapi": "3.1.0",
      "info": [
        "title": "Serai's local API", "version": "1",
        "description":
          "For programs on the machine of a catalog's author: serai serve --write. The files of the site are at the same addresses as where it is published.",
      ],
      "servers": [["url": .string(base + "api/v1")]],
      "paths": .object(paths),
      "components": [
        "securitySchemes": [
          "token": [
            "type": "http", "scheme": "bearer",
            "description": "Shown in the terminal when the server starts.",
          ]
        ],
        "schemas": APISchemas.value,
      ],
    ]
  }

  private func described(_ operation: APIOperation) -> Value {
    var described: Object = [
      "operationId": .string(operation.rawValue), "summary": .string(operation.summary),
    ]
    let parameters = operation.pathParameters + operation.queryParameters
    if !parameters.isEmpty { described.append("parameters", .array(parameters)) }
    if let content = operation.content {
      described.append(
        "requestBody", ["required": true, "content": ["application/json": ["schema": content]]])
    }
    if operation.isGuarded { described.append("security", [["token": []]]) }
    var responses = Object()
    for status in operation.successes {
      responses.append(
        "\(status)",
        [
          "description": .string(status == 201 ? "It was made" : "It was done"),
          "content": ["application/json": ["schema": operation.result]],
        ])
    }
    for status in operation.problems {
      responses.append(
        "\(status)",
        [
          "description": .string(
            APIProblem.Kind.allCases.filter { $0.status == status }.map(\.title)
              .joined(separator: "; ")),
          "content": [
            "application/problem+json": ["schema": ["$ref": "#/components/schemas/Problem"]]
          ],
        ])
    }
    described.append("responses", .object(responses))
    return .object(described)
  }
}
